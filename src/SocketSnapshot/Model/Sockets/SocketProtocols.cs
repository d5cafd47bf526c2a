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

    /// <inheritdoc cref="SocketProtocol.Mptcp"/>
    Mptcp = 1 << SocketProtocol.Mptcp,

    /// <inheritdoc cref="SocketProtocol.Sctp"/>
    Sctp = 1 << SocketProtocol.Sctp,

    /// <inheritdoc cref="SocketProtocol.Dccp"/>
    Dccp = 1 << SocketProtocol.Dccp,

    /// <inheritdoc cref="SocketProtocol.Unix"/>
    Unix = 1 << SocketProtocol.Unix,

    /// <inheritdoc cref="SocketProtocol.Packet"/>
    Packet = 1 << SocketProtocol.Packet,

    /// <inheritdoc cref="SocketProtocol.Netlink"/>
    Netlink = 1 << SocketProtocol.Netlink,

    /// <inheritdoc cref="SocketProtocol.Vsock"/>
    Vsock = 1 << SocketProtocol.Vsock,

    /// <inheritdoc cref="SocketProtocol.Xdp"/>
    Xdp = 1 << SocketProtocol.Xdp,

    /// <inheritdoc cref="SocketProtocol.Tipc"/>
    Tipc = 1 << SocketProtocol.Tipc,

    /// <summary>The usual protocols of the internet families.</summary>
    Internet = Tcp | Udp | UdpLite | Raw | Icmp,

    /// <summary>Every protocol and family.</summary>
    All = Internet | Mptcp | Sctp | Dccp | Unix | Packet | Netlink | Vsock | Xdp | Tipc,
}
