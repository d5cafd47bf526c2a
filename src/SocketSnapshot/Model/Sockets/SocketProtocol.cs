namespace SocketSnapshot;

/// <summary>What a socket speaks, or its family outside the internet's. IPv4 and IPv6 are <see cref="SocketInfo.Family"/>, not protocols of their own.</summary>
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

    /// <summary>Multipath TCP, RFC 8684. Its subflows are TCP sockets, and are listed as such too.</summary>
    Mptcp,

    /// <summary>SCTP, RFC 9260: endpoints and associations.</summary>
    Sctp,

    /// <summary>DCCP, RFC 4340.</summary>
    Dccp,

    /// <summary>A UNIX domain socket.</summary>
    Unix,

    /// <summary>A packet socket: whole packets of an interface.</summary>
    Packet,

    /// <summary>A netlink socket: a conversation with a part of the kernel.</summary>
    Netlink,

    /// <summary>A socket between a virtual machine and its host.</summary>
    Vsock,

    /// <summary>An express data path (AF_XDP) socket.</summary>
    Xdp,

    /// <summary>A TIPC socket.</summary>
    Tipc,
}
