namespace SocketSnapshot;

/// <summary>A set of <see cref="SocketProtocol"/>: the bit of a protocol is <c>1 &lt;&lt; (int)protocol</c>.</summary>
[Flags]
public enum SocketProtocols
{
    /// <summary>No protocol.</summary>
    None = 0,

    /// <inheritdoc cref="SocketProtocol.Tcp"/>
    Tcp = 1 << SocketProtocol.Tcp,

    /// <inheritdoc cref="SocketProtocol.Udp"/>
    Udp = 1 << SocketProtocol.Udp,

    /// <inheritdoc cref="SocketProtocol.UdpLite"/>
    UdpLite = 1 << SocketProtocol.UdpLite,

    /// <inheritdoc cref="SocketProtocol.Raw"/>
    Raw = 1 << SocketProtocol.Raw,

    /// <inheritdoc cref="SocketProtocol.Icmp"/>
    Icmp = 1 << SocketProtocol.Icmp,

    /// <summary>Every protocol of the internet families.</summary>
    Internet = Tcp | Udp | UdpLite | Raw | Icmp,
}
