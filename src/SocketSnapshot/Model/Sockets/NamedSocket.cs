using System.Net.Sockets;

namespace SocketSnapshot;

/// <summary>What a socket outside the internet families (UNIX, packet, netlink, vsock, XDP, TIPC) is bound and connected to.</summary>
/// <remarks>Null means "not known" or "it has none", as in <see cref="SocketInfo"/>.</remarks>
public sealed record NamedSocket
{
    /// <summary>
    /// What stands in the place of the local address. UNIX: the path, or @ and the abstract name; null for a socket that is not
    /// bound. Netlink: the protocol, as "rtnl". Packet: the protocol of the packets it takes, as "arp", "*" for any. Vsock: the
    /// context id. XDP: the interface. TIPC: the address.
    /// </summary>
    /// <remarks>
    /// The name of a UNIX socket is bytes. They are read as UTF-8; a byte that is none is written as \x and its two hexadecimal digits.
    /// </remarks>
    public string? Local { get; init; }

    /// <summary>What stands in the place of the peer's address; null where the socket has no peer, or a peer without a name.</summary>
    public string? Foreign { get; init; }

    /// <summary>The type it was created with; null where the source does not tell.</summary>
    public SocketType? Type { get; init; }

    /// <summary>
    /// The inode of a UNIX socket's peer; null where it has no peer, and where no descriptor refers to the peer, as to a connection
    /// that waits to be accepted.
    /// </summary>
    public uint? PeerInode { get; init; }

    /// <summary>The inode of the UNIX listener in whose queue the connection waits to be accepted; null of all others.</summary>
    public uint? ListenerInode { get; init; }

    /// <summary>
    /// How many references the kernel holds; null unless <see cref="SocketTableOptions.IncludeReferenceCounts"/> asks for them, and
    /// for what /proc does not count.
    /// </summary>
    public uint? ReferenceCount { get; init; }
}
