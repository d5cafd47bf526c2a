using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Sockets;

/// <summary>
/// Reads a line of nothing but letters and a filter, such as -tulpn, by one table of letters. CommandLineParser looks at the attributes of
/// all options at each start; what is more than letters is left to it. The part "start" of tests/benchmarks/compare.sh measures the gain.
/// </summary>
internal static class DailyLetters
{
    private const char FormatLetter = 'f';

    /// <summary>The list's options; null where a word is neither letters nor a word of a filter.</summary>
    internal static ListOptions? TryRead(string[] args)
    {
        var options = new ListOptions();
        var filter = new List<string>();
        var words = ShortFlags.Rewrite(args);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is [not '-', ..])
            {
                filter.Add(words[i]);
            }
            else if (!TrySet(options, words[i]) && !TrySetWithFormat(options, words, ref i))
            {
                return null;
            }
        }

        options.Words = filter;
        return options;
    }

    private static bool TrySet(ListOptions options, string word) => word switch
    {
        "--ipv4" => options.IPv4 = true,
        "--ipv6" => options.IPv6 = true,
        "--csv" => options.Csv = true,
        ['-', not '-', ..] => TrySet(options, word.AsSpan(1)),
        _ => false,
    };

    private static bool TrySet(ListOptions options, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!TrySet(options, letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The letters of the attributes in ListOptions and OutputOptions; a test holds both together.</summary>
    private static bool TrySet(ListOptions options, char letter) => letter switch
    {
        'a' => options.All = true,
        'l' => options.Listening = true,
        't' => options.Tcp = true,
        'u' => options.Udp = true,
        'U' => options.UdpLite = true,
        'w' => options.Raw = true,
        'x' => options.Unix = true,
        'S' => options.Sctp = true,
        'n' => options.Numeric = true,
        'p' => options.Programs = true,
        'e' => options.Extend = true,
        'o' => options.Timers = true,
        'm' => options.Memory = true,
        'c' => options.Continuous = true,
        'W' => options.Wide = true,
        'v' => options.Verbose = true,
        'j' => options.Json = true,
        'H' => options.NoHeader = true,
        _ => false,
    };

    /// <summary>The format stands behind the last letter, or is the next word; two may differ, and a value that looks like an option is none.</summary>
    private static bool TrySetWithFormat(ListOptions options, List<string> words, ref int at)
    {
        var letters = words[at] is ['-', not '-', ..] ? words[at].AsSpan(1) : default;
        var format = letters.IndexOf(FormatLetter);
        if (format < 0 || options.Format is not null || !TrySet(options, letters[..format]))
        {
            return false;
        }

        if (format + 1 < letters.Length)
        {
            options.Format = letters[(format + 1)..].ToString();
            return true;
        }

        if (at + 1 == words.Count || words[at + 1].StartsWith('-'))
        {
            return false;
        }

        options.Format = words[++at];
        return true;
    }
}
