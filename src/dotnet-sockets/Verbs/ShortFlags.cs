using CommandLine;

namespace DotNetSockets.Verbs;

/// <summary>
/// netstat's spellings that CommandLineParser does not take: -4 and -6, alone or in a cluster (it reads a negative number),
/// second long names of one option, and columns to drop, which look like flags.
/// </summary>
internal static class ShortFlags
{
    /// <summary>The letters whose option takes a value: what follows them in a cluster is that value, not flags.</summary>
    internal const string WithValue = "fAN";

    private const string Columns = "--columns";

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
    /// Whether any word is an option that could take its value from the next. Which do, only the options' attributes tell, and reading
    /// those twice takes a tenth of a start: the usual flags need it not.
    /// </summary>
    internal static bool MayLackValue(IEnumerable<string> words) =>
        words.Any(word => word.Length > 1 && word[0] == '-' && (word[1] == '-' || WithValue.Contains(word[^1], StringComparison.Ordinal)));

    /// <summary>The first option that takes a value and has none; null if all have. An option with a value is one with a name for it.</summary>
    internal static string? FindWithoutValue(IReadOnlyList<string> words, IReadOnlyList<OptionAttribute> options)
    {
        for (var i = 0; i < words.Count && words[i] != "--"; i++)
        {
            var takesValue = options.Any(option => option.MetaValue is { Length: > 0 }
                && (words[i] == "--" + option.LongName || IsCluster(words[i], option.ShortName)));
            if (takesValue && (i + 1 == words.Count || (words[i + 1].Length > 1 && words[i + 1][0] == '-')))
            {
                return words[i];
            }

            i += takesValue ? 1 : 0;
        }

        return null;

        static bool IsCluster(string word, string letter) =>
            letter.Length > 0 && word.Length > 1 && word[0] == '-' && word[1] != '-' && word.AsSpan().IndexOfAny(WithValue) == word.Length - 1
            && word.EndsWith(letter, StringComparison.Ordinal);
    }

    /// <summary>The arguments with columns to drop joined to their option.</summary>
    internal static List<string> WithColumns(string[] args)
    {
        var words = new List<string>(args.Length);
        var isOption = true;
        for (var i = 0; i < args.Length; i++)
        {
            isOption &= args[i] != "--";
            words.Add(isOption && args[i] == Columns && i + 1 < args.Length && DropsColumn(args[i + 1])
                ? $"{Columns}={args[++i]}"
                : args[i]);
        }

        return words;
    }

    internal static List<string> Rewrite(string[] args)
    {
        var words = new List<string>(args.Length);
        var isOption = true;
        foreach (var arg in WithColumns(args))
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

    /// <summary>-inode behind --columns is no cluster of flags; no column has one letter, so that -H still is one.</summary>
    private static bool DropsColumn(string word) => word is ['-', not '-', not '-', ..];

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
