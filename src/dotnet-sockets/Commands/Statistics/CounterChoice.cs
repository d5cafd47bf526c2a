namespace DotNetSockets.Commands.Statistics;

/// <summary>Which counters are wanted, by their protocol.</summary>
internal sealed record CounterChoice
{
    internal bool Tcp { get; init; }

    internal bool Udp { get; init; }

    internal bool UdpLite { get; init; }

    internal bool Ip { get; init; }

    internal bool IPv4 { get; init; }

    internal bool IPv6 { get; init; }

    /// <summary>Nothing named means all; a protocol that is not known comes only then.</summary>
    internal bool Has(string protocol)
    {
        var isIPv6 = protocol.EndsWith('6');
        var isNamed = protocol.TrimEnd('6') switch
        {
            "Tcp" or "TcpExt" or "MPTcpExt" => Tcp,
            "Udp" => Udp,
            "UdpLite" => Udp || UdpLite,
            "Ip" or "IpExt" or "Icmp" or "IcmpMsg" => Ip,
            _ => false,
        };

        // TCP counts both families together.
        var isOfBoth = protocol is "Tcp" or "TcpExt" or "MPTcpExt";
        return (isNamed || !(Tcp || Udp || UdpLite || Ip)) && (isOfBoth || IPv4 == IPv6 || isIPv6 == IPv6);
    }
}
