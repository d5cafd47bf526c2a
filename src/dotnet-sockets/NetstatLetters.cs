using DotNetSockets.CommandLine;
using DotNetSockets.Errors;

namespace DotNetSockets;

/// <summary>netstat's letters for its other tables: on the list they lead to the command, and the other flags go along.</summary>
internal static class NetstatLetters
{
    private static readonly (char Letter, string LongName, string Command)[] Tables =
    [
        ('r', "--route", "routes"),
        ('i', "--interfaces", "interfaces"),
        ('s', "--statistics", "statistics"),
        ('g', "--groups", "groups"),
    ];

    /// <summary>The command's name and the arguments without its letter; null where there is none.</summary>
    /// <exception cref="UsageException">There are two.</exception>
    internal static (string Command, string[] Arguments)? Find(string[] args) => Array.Exists(args, MayName) ? Search(args) : null;

    /// <summary>Nearly no argument does, and each start asks.</summary>
    private static bool MayName(string arg) => arg is ['-', '-', ..]
        || (arg is ['-', ..] && Array.Exists(Tables, table => arg.Contains(table.Letter, StringComparison.Ordinal)));

    private static (string Command, string[] Arguments)? Search(string[] args)
    {
        var rest = new List<string>();
        var found = new HashSet<(char Letter, string LongName, string Command)>();
        var isOption = true;
        foreach (var arg in ShortFlags.WithMinus(args))
        {
            isOption &= arg != "--";
            if ((isOption ? Without(arg, found) : arg) is { } kept)
            {
                rest.Add(kept);
            }
        }

        return found.Count switch
        {
            0 => null,
            1 => (found.First().Command, [.. rest]),
            _ => throw new UsageException($"One table at a time, not {string.Join(" and ", found.Select(table => $"-{table.Letter}"))}."),
        };
    }

    /// <summary>What is left of an argument when the tables' letters are taken out; null where nothing is.</summary>
    private static string? Without(string arg, HashSet<(char Letter, string LongName, string Command)> found)
    {
        if (arg.Length < 2 || arg[0] != '-')
        {
            return arg;
        }

        if (arg[1] == '-')
        {
            var named = Tables.FirstOrDefault(table => table.LongName == arg);
            return named.Command is not null && (found.Add(named) || found.Contains(named)) ? null : arg;
        }

        var value = arg.AsSpan().IndexOfAny(ShortFlags.WithValue);
        var flags = value < 0 ? arg : arg[..value];
        foreach (var table in Tables.Where(table => flags.Contains(table.Letter, StringComparison.Ordinal)))
        {
            found.Add(table);
            flags = flags.Replace(table.Letter.ToString(), "", StringComparison.Ordinal);
        }

        return flags.Length == 1 && value < 0 ? null : flags + (value < 0 ? "" : arg[value..]);
    }
}
