using DotNetSockets.Sockets.Columns;

namespace SocketSnapshot.Fuzz;

/// <summary>Filters that look like some, made from the language's own pieces.</summary>
internal static class FilterGrammar
{
    private static readonly string[] Tests =
    [
        "state", "exclude", "src", "dst", "host", "sport", "dport", "port", "dev", "fwmark", "cgroup", "autobound", "peer", "process_cgroup",
        .. SocketColumns.All.Select(column => column.Key),
    ];

    private static readonly string[] Operators = ["=", "==", "!=", ">", ">=", "<", "<=", "~", "!~", "in", "not in", "", "ge", "lt", "eq", "neq"];

    private static readonly string[] Values =
    [
        "0", "1", "-1", "null", "''", "\"\"", "1-9", "9-1", "65535", "65536", "1k", "10M", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "1e3", "0.5", "5ms", "2s", "NaN", "Infinity", "true", "false", "tcp", "LISTEN", "listen,established", "127.0.0.1",
        "127.0.0.0/8", "::1", "[::1]:80", "fe80::1%lo", "*", "*:*", ":80", "http", "0x10/0xff", "0x", "lo", "/", "/../..", "^a.*b$", "(a|b)+", "[",
        "(?=x)", "\\d{1,9}", "(", ")", "'a b'", "\"q", "2026-01-01T00:00:00Z", "10.0.0.0/33", "::/129", "1.2.3", "256.1.1.1", "@x", "é", "-", "--", "1-",
        "-1-5", "+5", "all", "bound", "connected", "1..2",
    ];

    internal static string Make(Dice dice, int depth)
    {
        if (depth == 0)
        {
            return Test(dice);
        }

        return dice.Next(8) switch
        {
            0 => $"not {Make(dice, depth - 1)}",
            1 => $"( {Make(dice, depth - 1)} )",
            2 => $"{Make(dice, depth - 1)} and {Make(dice, depth - 1)}",
            3 => $"{Make(dice, depth - 1)} or {Make(dice, depth - 1)}",
            4 => $"{Make(dice, depth - 1)} {Make(dice, depth - 1)}",
            _ => Test(dice),
        };
    }

    private static string Test(Dice dice)
    {
        var name = dice.Of(Operators);
        return name.EndsWith("in", StringComparison.Ordinal)
            ? $"{dice.Of(Tests)} {name} ( {Value(dice)}, {Value(dice)} )"
            : $"{dice.Of(Tests)} {name} {Value(dice)}";
    }

    /// <summary>A column is compared with a column, too.</summary>
    private static string Value(Dice dice) => dice.Of(dice.Next(4) == 0 ? Tests : Values);
}
