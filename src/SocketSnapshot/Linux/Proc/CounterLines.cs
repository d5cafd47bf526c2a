using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes /proc/net/snmp, netstat, snmp6 and sctp/snmp; pure functions over text.</summary>
internal static class CounterLines
{
    /// <summary>The protocols of snmp6 and sctp/snmp, which have them run together with the names; none begins with another.</summary>
    private static readonly string[] PrefixedProtocols = ["Ip6", "Icmp6", "Udp6", "UdpLite6", "Sctp"];

    /// <summary>Pairs of lines, names and numbers: <c>Tcp: InSegs OutSegs</c>, <c>Tcp: 12 34</c>.</summary>
    internal static (IReadOnlyList<NetworkCounter> Counters, int Malformed) ParsePairs(IReadOnlyList<string> lines)
    {
        var counters = new List<NetworkCounter>();
        var malformed = 0;
        for (var i = 0; i < lines.Count; i += 2)
        {
            var names = ProcNetLines.Fields(lines[i]);
            var numbers = i + 1 < lines.Count ? ProcNetLines.Fields(lines[i + 1]) : [];
            if (names.Length < 1 || names.Length != numbers.Length || names[0] != numbers[0] || names[0][^1] != ':')
            {
                malformed += 2;
                continue;
            }

            for (var at = 1; at < names.Length; at++)
            {
                malformed += Add(counters, names[0][..^1], names[at], numbers[at]) ? 0 : 1;
            }
        }

        return (counters, malformed);
    }

    /// <summary>A counter a line: <c>Ip6InReceives 12</c>.</summary>
    internal static (IReadOnlyList<NetworkCounter> Counters, int Malformed) ParseLines(IReadOnlyList<string> lines)
    {
        var counters = new List<NetworkCounter>();
        var malformed = 0;
        foreach (var line in lines)
        {
            var isCounter = ProcNetLines.Fields(line) is [var name, var number]
                && PrefixedProtocols.FirstOrDefault(known => name.StartsWith(known, StringComparison.Ordinal) && name.Length > known.Length) is { } protocol
                && Add(counters, protocol, name[protocol.Length..], number);
            malformed += isCounter ? 0 : 1;
        }

        return (counters, malformed);
    }

    private static bool Add(List<NetworkCounter> counters, string protocol, string name, string number)
    {
        // MaxConn is -1 for none; octets are unsigned.
        if (Int128.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= long.MinValue && value <= ulong.MaxValue)
        {
            counters.Add(new NetworkCounter(protocol, name, value));
            return true;
        }

        return false;
    }
}
