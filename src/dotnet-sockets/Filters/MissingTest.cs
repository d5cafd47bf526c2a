using DotNetSockets.Errors;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Filters;

/// <summary>What is said of a word that begins no test: with the test that was meant, where the word tells, and the command that works.</summary>
internal static class MissingTest
{
    /// <summary>What can stand there; there are too many columns to name.</summary>
    private const string Expected =
        "expected a test such as state LISTEN, port 443, host 10/8 or 'process = nginx'; 'dotnet-sockets explain filters' lists all tests";

    internal static string Sentence(FilterToken token, FilterNames names)
    {
        if (token.IsEnd)
        {
            return $"A test is missing at the end; {Expected}.";
        }

        if (Meant(token.Text) is var (kind, test))
        {
            return $"A test is missing before {Quoted.Of(token.Text)}; {kind} is tested as '{test}': {ShellCommand.Of(["dotnet-sockets", "-a", .. test.Split(' ')])}.";
        }

        if (!char.IsAsciiLetter(token.Text[0]))
        {
            return $"A test is missing before {Quoted.Of(token.Text)}; {Expected}.";
        }

        if (names.Commands().FirstOrDefault(token.Is) is { } command)
        {
            return $"'{command}' is a command, which stands before the filter: dotnet-sockets {command}, then options and the filter.";
        }

        if (FamilyName.All.FirstOrDefault(family => token.Is(family.Name)) is { } protocol)
        {
            return $"{Quoted.Of(token.Text)} is a protocol or a family, which is an option: dotnet-sockets -a -A {protocol.Name}.";
        }

        var known = FilterPredicates.Words.Select(word => word.Name).Concat(SocketColumns.All.Concat(names.Foreign).Select(column => column.Key)).Concat(names.Commands());
        return $"Unknown test, column or command {Quoted.Of(token.Text)}; {NamedChoice.Suggestion(token.Text, known, Expected)}.";
    }

    /// <summary>What the word is, and the test of it; null where it does not tell.</summary>
    private static (string Kind, string Test)? Meant(string word) =>
        PortWord.Number(word) is { } port ? ("a port", $"port {port}")
        : StateNames.Find(word) is not null || StateTests.Words.Any(set => set.Name.Equals(word, StringComparison.OrdinalIgnoreCase))
            ? ("a state", $"state {word}")
        : IsHost(word) ? ("an address", $"host {word}")
        : null;

    /// <summary>An address or a prefix, with a port or without, or any address with one.</summary>
    private static bool IsHost(string word)
    {
        var bare = word.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var colon = bare.LastIndexOf(':');
        var host = colon > 0 && PortWord.Number(bare[colon..]) is not null && (bare[..colon] == "*" || HostPrefix.TryParse(bare[..colon], out _));
        return host || (HostPrefix.TryParse(bare, out _) && bare.AsSpan().ContainsAny(".:/"));
    }
}
