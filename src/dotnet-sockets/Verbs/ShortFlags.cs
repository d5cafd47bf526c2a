namespace DotNetSockets.Verbs;

/// <summary>
/// netstat's spellings that CommandLineParser does not take: -4 and -6, alone or in a cluster (it reads a negative number), and
/// second long names of one option.
/// </summary>
internal static class ShortFlags
{
    /// <summary>The letters whose option takes a value: what follows them in a cluster is that value, not flags.</summary>
    internal const string WithValue = "fAN";

    private static readonly Dictionary<string, string> LongAliases = new(StringComparer.Ordinal)
    {
        ["--protocol"] = "--family",
        ["--query"] = "--family",
        ["--socket"] = "--family",
        ["--inet"] = "--ipv4",
        ["--ip"] = "--ipv4",
        ["--tcpip"] = "--ipv4",
        ["--inet6"] = "--ipv6",
        ["--notrim"] = "--wide",
    };

    internal static IEnumerable<string> Rewrite(IEnumerable<string> args)
    {
        var isOption = true;
        foreach (var arg in args)
        {
            isOption &= arg != "--";
            foreach (var word in isOption ? Rewrite(arg) : [arg])
            {
                yield return word;
            }
        }
    }

    private static IEnumerable<string> Rewrite(string arg)
    {
        if (arg.StartsWith("--", StringComparison.Ordinal))
        {
            var name = arg.Split('=', 2)[0];
            return [LongAliases.TryGetValue(name, out var other) ? other + arg[name.Length..] : arg];
        }

        if (arg.Length < 2 || arg[0] != '-')
        {
            return [arg];
        }

        var value = arg.AsSpan().IndexOfAny(WithValue);
        var flags = value < 0 ? arg : arg[..value];
        var rest = "-" + flags[1..].Replace("4", "", StringComparison.Ordinal).Replace("6", "", StringComparison.Ordinal) + arg[flags.Length..];
        return
        [
            .. flags.Contains('4', StringComparison.Ordinal) ? ["--ipv4"] : Array.Empty<string>(),
            .. flags.Contains('6', StringComparison.Ordinal) ? ["--ipv6"] : Array.Empty<string>(),
            .. rest.Length > 1 ? [rest] : Array.Empty<string>(),
        ];
    }
}
