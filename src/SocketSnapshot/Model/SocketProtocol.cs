namespace SocketSnapshot;

/// <summary>What a socket speaks. IPv4 and IPv6 are <see cref="SocketInfo.Family"/>, not protocols of their own.</summary>
public enum SocketProtocol
{
    /// <summary>TCP, RFC 9293.</summary>
    Tcp,

    /// <summary>UDP, RFC 768.</summary>
    Udp,

    /// <summary>UDP-Lite, RFC 3828.</summary>
    UdpLite,

    /// <summary>A raw IP socket (<c>SOCK_RAW</c>); its port is the IP protocol number.</summary>
    Raw,

    /// <summary>An unprivileged ICMP echo socket (<c>SOCK_DGRAM</c> with <c>IPPROTO_ICMP</c>); its port is the echo identifier.</summary>
    Icmp,
}
