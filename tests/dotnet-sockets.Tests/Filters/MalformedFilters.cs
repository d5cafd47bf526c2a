using DotNetSockets.Errors;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>
/// Filters broken by hand, and by chance: a good one that lost a word, has one too many, two that changed places, or a letter that is none.
/// </summary>
internal sealed class MalformedFilters(int seed)
{
    private static readonly string[] Good =
    [
        "state established and dport = :443", "( dport = 22 or sport = 22 ) and dst 10/8", "not src [fe80::/10]:22 and dev lo",
        "fwmark = 0x10/0xff or autobound", "recv_q > 0 and state in (LISTEN, TIME_WAIT)", "local_host ~ ^a(b|c)$ or inode != null",
        "exclude listening sport >= 1024 dport not in (80, 443)", "host 127.0.0.1:80 && ! ( port 8000-8099 || uid = 0 )",
    ];

    private static readonly string[] ByHand =
    [
        ")", "(", "( )", "and", "or", "not", "!", "not and", "and and", "=", "= 22", "~ nginx", ",", "&&", "||", "dport", "dport =", "dport = =",
        "dport = :", "dport = :x y", "dport = 65536", "dport = 99999999999999999999", "dport = 0x16", "dport 22-", "dport 9-5",
        "dport < 5-9", "dport in", "dport in (", "dport in ()", "dport in (22", "dport in (22,", "dport in (22 23)", "dport not in 22", "dport ~ 22",
        "dport = 22 dport", "dport = 22)", "((dport = 22)", "state", "state foo", "state = ", "state < listen", "state in (LISTEN, foo)",
        "state established state", "exclude", "exclude nothing", "src", "src 10.0.0.300", "src 10/33", "src 10.0.0.0/255.0.255.0", "src [::1", "src ::1]",
        "src [::1]/64", "src ::1/129", "src [fe80::1%]", "src 1.2.3.4.5", "dst 10.0.0.1:70000", "dst *x", "host", "dev", "dev =", "fwmark x",
        "fwmark 0x1/", "fwmark = 1/y", "cgroup /no/such/folder", "autobound = 1", "autobound 1", "pid", "pid 1", "pid = x", "pid = 1.5", "pid < null",
        "inode = 5-", "recv_q > many", "process ~ (", "process ~ [a", "process ~ a**", "process ~ (?=a)", @"process ~ (a)\1", "proces = x",
        "foo = 1", "state=", "sport>", "dport=22or", "local_address = x/y", "local_address < abc", "\u001b[31m", "sport = \u0007", "é = 1", "'", "\"",
        .. new[] { 101, 5000 }.Select(depth => string.Join(' ', Enumerable.Repeat("(", depth))),
        string.Join(" or ", Enumerable.Range(1, 500).Select(port => $"sport {port}")) + " or",
    ];

    private static readonly string[] Bad = [")", "(", "and", "or", "=", "!=", "~", ",", "in", "not", "<", "foo", "300.1.2.3", ":x", "]", "[::", "0x", "\\", "'", "*("];

    private readonly Random _random = new(seed);

    internal IReadOnlyList<string> Take(int count)
    {
        var found = ByHand.ToHashSet();
        Assert.That(ByHand.Where(line => !IsMalformed(line)), Is.Empty);
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

    /// <summary>
    /// Some breaks leave a filter that is one, and a word that begins with a dash is an option. Any name may be that of a host: which are
    /// none is not the filter's to say.
    /// </summary>
    private static bool IsMalformed(string line)
    {
        try
        {
            FilterParser.Parse(FilterText.OfWords(line.Split(' ')), Parsed.Names() with { Resolve = _ => [HostAddress.AnyIPv4] });
            return false;
        }
        catch (UsageException)
        {
            return !line.Split(' ').Any(word => word.StartsWith('-'));
        }
    }
}
