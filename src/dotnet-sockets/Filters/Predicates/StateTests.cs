using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of the state, in every spelling in use, and ss's sets of states.</summary>
internal static class StateTests
{
    internal const string Expected = "a state such as LISTEN, established or time-wait, or all, connected, synchronized, bucket, big";

    private const SocketStates Connected = SocketStates.All & ~(SocketStates.Listen | SocketStates.Close);
    private const SocketStates Bucket = SocketStates.SynReceived | SocketStates.TimeWait;

    private static readonly (FilterWord Word, SocketStates States)[] Known =
    [
        (new("all", "Every state."), SocketStates.All),
        (new("connected", "Every state but LISTEN and CLOSE."), Connected),
        (new("synchronized", "Every state but LISTEN, CLOSE and SYN_SENT."), Connected & ~SocketStates.SynSent),
        (new("bucket", "SYN_RECV and TIME_WAIT: small records that the kernel keeps before and after a connection."), Bucket),
        (new("big", "Every state but SYN_RECV and TIME_WAIT."), SocketStates.All & ~Bucket),
    ];

    private static readonly Dictionary<string, SocketStates> Sets =
        Known.ToDictionary(set => set.Word.Name, set => set.States, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sets of states as words.</summary>
    internal static IReadOnlyList<FilterWord> Words => [.. Known.Select(set => set.Word)];

    internal static FilterNode Build(FilterClause clause, bool isExcluded)
    {
        var states = clause.Values.Aggregate(SocketStates.None, (states, value) => states | Parse(clause, value));
        return Of(clause.IsNegative != isExcluded ? SocketStates.All & ~states : states);
    }

    internal static FilterNode Of(SocketStates states) => new SocketNode(SocketFilter.InStates(states), "state");

    internal static SocketStates Parse(FilterClause clause, FilterToken value)
    {
        var set = Sets.GetValueOrDefault(StateNames.Plain(value.Text));
        return set != SocketStates.None ? set
            : StateNames.Find(value.Text) is { } state ? SetOf(state)
            : ListOf(value.Text) is { } list ? throw clause.Error(
                value, $"States stand in a list: {ShellCommand.Of("dotnet-sockets", "-a", $"{clause.Name.Text.ToLowerInvariant()} in ({string.Join(", ", list)})")}.")
            : throw clause.Error(value, FilterSentence.Unknown("state", value.Text, StateNames.All.Concat(Sets.Keys), Expected));
    }

    /// <summary>States between commas, which ss does not take either; null where it is not a list of them.</summary>
    private static string[]? ListOf(string text)
    {
        var parts = text.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        return (parts.Length > 1 || text.StartsWith('(')) && Array.TrueForAll(parts, part => StateNames.Find(part) is not null || Sets.ContainsKey(StateNames.Plain(part)))
            ? parts : null;
    }

    private static SocketStates SetOf(SocketState state) => (SocketStates)(1 << (int)state);
}
