namespace DotNetSockets.Tests.Oracles;

/// <summary>
/// Filters of ss's language by chance, with a parenthesis wherever its precedence would be another than ours. What ss's two evaluators,
/// the kernel's and its own, do not agree on, is left out: a negated "autobound", wildcards that are negated, and "autobound" and addresses
/// beside "dev", which has no bytecode in ss, so that its own evaluator tests all of them. README's table of differences has them.
/// </summary>
internal sealed class RandomSsFilters(int seed)
{
    private static readonly string[] States =
    [
        "established", "syn-sent", "syn-recv", "fin-wait-1", "fin-wait-2", "time-wait", "closed", "close-wait", "last-ack", "listening",
        "closing", "unconnected",
    ];

    private static readonly string[] Sets = ["all", "connected", "synchronized", "bucket", "big"];

    private static readonly string[] Zeros = ["0.0.0.0", "0.0.0.0/0", "[::]", "[::/0]"];

    private static readonly string[] Hosts =
    [
        "127.0.0.1", "127/8", "127.0.0.0/31", "10/8", "127.1.0.0/16", "[::1]", "[fd00::/64]", "fd00::/8", "[::ffff:127.0.0.1]",
        "[::ffff:0:0/96]", "*", "any", "localhost",
    ];

    private static readonly string[] Ports = ["0", "22", "80", "1000", "1021", "2003", "2100", "32768", "40000", "65535", "ssh", "http", "https", "domain"];
    private static readonly string[] Equal = ["=", "==", "eq", ""];
    private static readonly string[] Orders = ["=", "==", "eq", "!=", "ne", "neq", "<", "lt", "<=", "le", "leq", ">", "gt", ">=", "ge", "geq", ""];
    private static readonly string[] And = ["and", "&", "&&", ""];
    private static readonly string[] Or = ["or", "|", "||"];

    private readonly Random _random = new(seed);
    private bool _hasZeros;

    internal IReadOnlyList<string> Take(int count)
    {
        var found = new HashSet<string>();
        while (found.Count < count)
        {
            found.Add(Next());
        }

        return [.. found];
    }

    private string Next()
    {
        _hasZeros = _random.Next(2) == 0;

        // Where no state is left ss takes its default states, so none of these leaves none.
        var states = _random.Next(6) switch
        {
            0 => $"state {Pick(States)} ",
            1 => $"state {Pick(Sets)} state {Pick(States)} ",
            2 => $"{Pick("exclude", "excl")} {Pick(States)} exclude {Pick(States)} ",
            3 => $"state {Pick("all", "connected", "synchronized", "big")} {Pick("exclude", "excl")} {Pick(States)} ",
            4 => $"state {Pick(Sets)} ",
            _ => "",
        };
        var expression = states.Length > 0 && _random.Next(5) == 0 ? "" : Expression(_random.Next(4), withDevices: _random.Next(4) == 0, isNegated: false);
        return string.Join(' ', $"{states}{expression}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Expression(int depth, bool withDevices, bool isNegated) => depth == 0 ? Test(withDevices, isNegated) : _random.Next(5) switch
    {
        0 => $"{Pick("!", "not")} {Parenthesis(depth - 1, withDevices, !isNegated)}",
        1 or 2 => $"{Parenthesis(depth - 1, withDevices, isNegated)} {Pick(And)} {Parenthesis(depth - 1, withDevices, isNegated)}",
        _ => $"{Parenthesis(depth - 1, withDevices, isNegated)} {Pick(Or)} {Parenthesis(depth - 1, withDevices, isNegated)}",
    };

    private string Parenthesis(int depth, bool withDevices, bool isNegated) => $"( {Expression(depth, withDevices, isNegated)} )";

    private string Test(bool withDevices, bool isNegated) => _random.Next(withDevices ? 6 : 9) switch
    {
        0 => $"fwmark {Pick("=", "!=")} {Pick("0", "1", "2", "0x3", "0x1/0x1", "0x2/0x3")}",
        1 when withDevices => $"dev {Pick("=", "!=")} {Pick("lo", "zoo0", "1")}",
        2 when withDevices => $"dev {Pick("lo", "zoo0")}",
        < 6 => $"{Pick("sport", "dport")} {Pick(Orders)} {Pick("", ":")}{Pick(Ports)}",
        6 when !isNegated && !_hasZeros => "autobound",
        _ => $"{Pick("src", "dst")} {Pick(Equal)} {Pick(isNegated || !_hasZeros ? Hosts : [.. Hosts, .. Zeros])}{Pick("", "", $":{Pick(Ports)}")}",
    };

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
