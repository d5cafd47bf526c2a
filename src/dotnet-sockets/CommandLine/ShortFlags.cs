using System.Buffers;

namespace DotNetSockets.CommandLine;

/// <summary>
/// netstat's spellings that CommandLineParser does not take: -4 and -6, alone or in a cluster (it reads a negative number),
/// second long names of one option, and values that begin with a minus, which look like flags.
/// </summary>
internal static class ShortFlags
{
    /// <summary>The letters whose option takes a value: what follows them in a cluster is that value, not flags.</summary>
    internal const string WithValue = "fAN";

    /// <summary>Their values begin with a minus where a column is meant.</summary>
    private static readonly string[] OfColumns = ["--columns", "--sort"];

    private static readonly (string Name, string Option)[] LongAliases =
    [
        ("--protocol", "--family"),
        ("--query", "--family"),
        ("--socket", "--family"),
        ("--inet", "--ipv4"),
        ("--ip", "--ipv4"),
        ("--tcpip", "--ipv4"),
        ("--inet6", "--ipv6"),
        ("--notrim", "--wide"),
        ("--options", "--timers"),
        ("--inet-sockopt", "--sockopt"),
    ];

    /// <summary>What can be in a cluster.</summary>
    private static readonly SearchValues<char> Flags = SearchValues.Create("46abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly (char Letter, string Option)[] Families = [('4', "--ipv4"), ('6', "--ipv6")];

    /// <summary>
    /// The first letter in a cluster that is none of the known; null if all are. CommandLineParser would take the rest of the
    /// cluster for a value.
    /// </summary>
    internal static char? FindUnknown(IEnumerable<string> words, string letters)
    {
        foreach (var cluster in words.TakeWhile(word => word != "--").Where(word => word.Length > 1 && word[0] == '-' && word[1] != '-'))
        {
            var flags = cluster.AsSpan(1);
            var value = flags.IndexOfAny(WithValue);
            var unknown = (value < 0 ? flags : flags[..value]).IndexOfAnyExcept(letters);
            if (unknown >= 0)
            {
                return flags[unknown];
            }
        }

        return null;
    }

    /// <summary>
    /// Whether any word is an option that could take a value. Only the options' attributes tell which do, and each start
    /// that reads them takes longer.
    /// </summary>
    internal static bool MayTakeValue(IEnumerable<string> words) =>
        words.Any(word => word is ['-', _, ..] && (word[1] == '-' || word.AsSpan().ContainsAny(WithValue)));

    /// <summary>The arguments with values that begin with a minus joined to their option: columns to drop, negative numbers, a text.</summary>
    internal static List<string> WithMinus(string[] args)
    {
        var words = new List<string>(args.Length);
        var isOption = true;
        for (var i = 0; i < args.Length; i++)
        {
            isOption &= args[i] != "--";
            words.Add(isOption && args[i] is ['-', '-', _, ..] && i + 1 < args.Length && IsValue(args[i], args[i + 1])
                ? $"{args[i]}={args[++i]}"
                : args[i]);
        }

        return words;
    }

    internal static List<string> Rewrite(string[] args)
    {
        var words = new List<string>(args.Length);
        var isOption = true;
        foreach (var arg in WithMinus(args))
        {
            isOption &= arg != "--";
            if (isOption)
            {
                Rewrite(arg, words);
            }
            else
            {
                words.Add(arg);
            }
        }

        return words;
    }

    /// <summary>
    /// Whether a word with a minus is not a cluster of flags: -1 and -{state} are none, nor is -inode behind --columns; no column has one
    /// letter, so that -H still is one.
    /// </summary>
    private static bool IsValue(string option, string word) => word is ['-', not '-', ..] && !option.Contains('=', StringComparison.Ordinal)
        && ((word.Length > 2 && OfColumns.Contains(option)) || word.AsSpan(1).ContainsAnyExcept(Flags));

    private static void Rewrite(string arg, List<string> words)
    {
        if (arg.StartsWith("--", StringComparison.Ordinal))
        {
            var name = arg.Split('=', 2)[0];
            words.Add(Array.Find(LongAliases, alias => alias.Name == name) is (_, { } other) ? other + arg[name.Length..] : arg);
            return;
        }

        if (arg.Length < 2 || arg[0] != '-')
        {
            words.Add(arg);
            return;
        }

        var value = arg.AsSpan().IndexOfAny(WithValue);
        var flags = value < 0 ? arg : arg[..value];
        foreach (var (letter, option) in Families)
        {
            if (flags.Contains(letter, StringComparison.Ordinal))
            {
                words.Add(option);
                flags = flags.Replace($"{letter}", "", StringComparison.Ordinal);
            }
        }

        var rest = value < 0 ? flags : flags + arg[value..];
        if (rest.Length > 1)
        {
            words.Add(rest);
        }
    }
}
