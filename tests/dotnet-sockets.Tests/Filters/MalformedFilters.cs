using DotNetSockets.Filters;
using DotNetSockets.Usage;

namespace DotNetSockets.Tests.Filters;

/// <summary>Filters broken by chance: a good one that lost a word, has one too many, two that changed places, or a letter that is none.</summary>
internal sealed class MalformedFilters(int seed)
{
    private static readonly string[] Good =
    [
        "state established and dport = :443", "( dport = 22 or sport = 22 ) and dst 10/8", "not src [fe80::/10]:22 and dev lo",
        "fwmark = 0x10/0xff or autobound", "recv_q > 0 and state in (LISTEN, TIME_WAIT)", "local_host ~ ^a(b|c)$ or inode != null",
        "exclude listening sport >= 1024 dport not in (80, 443)", "host 127.0.0.1:80 && ! ( port 8000-8099 || uid = 0 )",
    ];

    private static readonly string[] Bad = [")", "(", "and", "or", "=", "!=", "~", ",", "in", "not", "<", "foo", "300.1.2.3", ":x", "]", "[::", "0x", "\\", "'", "*("];

    private readonly Random _random = new(seed);

    internal IReadOnlyList<string> Take(int count)
    {
        var found = new HashSet<string>();
        while (found.Count < count)
        {
            var line = Break(Good[_random.Next(Good.Length)]);
            if (IsMalformed(line))
            {
                found.Add(line);
            }
        }

        return [.. found];
    }

    private string Break(string line)
    {
        var words = line.Split(' ').ToList();
        var at = _random.Next(words.Count);
        var other = _random.Next(words.Count);
        switch (_random.Next(5))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, Bad[_random.Next(Bad.Length)]);
                break;
            case 2:
                (words[at], words[other]) = (words[other], words[at]);
                break;
            case 3:
                words[at] = Bad[_random.Next(Bad.Length)];
                break;
            default:
                words[at] = words[at].Insert(_random.Next(words[at].Length + 1), ((char)_random.Next(33, 127)).ToString());
                break;
        }

        return string.Join(' ', words);
    }

    /// <summary>Some breaks leave a filter that is one, and one that begins with a dash is an option.</summary>
    private static bool IsMalformed(string line)
    {
        try
        {
            FilterParser.Parse(FilterText.OfWords(line.Split(' ')), Parsed.Names());
            return false;
        }
        catch (UsageException)
        {
            return !line.Split(' ').Any(word => word.StartsWith('-'));
        }
    }
}
