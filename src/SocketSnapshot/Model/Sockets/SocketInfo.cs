using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace SocketSnapshot;

/// <summary>
/// One socket as the kernel described it at the moment of the snapshot. Null always means "not known" or
/// "this kind of socket has none", never zero; a zero was read.
/// </summary>
/// <remarks>A struct, because a snapshot may hold a hundred thousand: pass it by <c>in</c>.</remarks>
public readonly record struct SocketInfo
{
    /// <summary>The transport protocol.</summary>
    public required SocketProtocol Protocol { get; init; }

    /// <summary>
    /// The family the socket was created for. An <see cref="AddressFamily.InterNetworkV6"/> socket may carry IPv4 traffic;
    /// its addresses are then IPv4-mapped (::ffff:192.0.2.1, RFC 4291 section 2.5.5.2).
    /// </summary>
    public required AddressFamily Family { get; init; }

    /// <summary>
    /// The address the socket is bound to; the wildcard where it takes any. Outside the internet families it is the default value,
    /// and <see cref="Named"/> has what is there in its place.
    /// </summary>
    public required HostAddress LocalAddress { get; init; }

    /// <summary>
    /// The local port in host byte order; null for port 0. Of a raw socket it is the IP protocol number, of an ICMP socket the
    /// echo identifier, of a netlink socket the port id, where 0 is the kernel's, of an XDP socket the queue. Null where there is
    /// none, as for UNIX and packet sockets.
    /// </summary>
    public uint? LocalPort { get; init; }

    /// <summary>The peer's address; the wildcard where the socket has no peer, the default value outside the internet families.</summary>
    public required HostAddress ForeignAddress { get; init; }

    /// <summary>The peer's port in host byte order; null for port 0, but of a netlink socket 0 is the kernel's.</summary>
    public uint? ForeignPort { get; init; }

    /// <summary>
    /// <see cref="LocalAddress"/> and <see cref="LocalPort"/> as the BCL's type, a link-local address with its zone where the source tells its
    /// number; port 0 where there is none, and of a raw socket. Null outside the internet families. It is made at each call.
    /// </summary>
    [JsonIgnore]
    public IPEndPoint? LocalEndPoint => EndPoint(LocalAddress, LocalPort);

    /// <summary>The peer as <see cref="LocalEndPoint"/>; null where the socket has none.</summary>
    [JsonIgnore]
    public IPEndPoint? ForeignEndPoint => ForeignPort is null && ForeignAddress.IsAny ? null : EndPoint(ForeignAddress, ForeignPort);

    /// <summary>The state; null where the protocol has none, as an unconnected UDP, raw or ICMP socket.</summary>
    public SocketState? State { get; init; }

    /// <summary>
    /// Of a TCP listener: connections that completed the handshake and wait to be accepted. Of any other TCP socket: bytes received
    /// and not yet read, and one more once the peer has closed (its FIN counts). Of UDP, raw and ICMP: bytes of kernel memory that
    /// the unread datagrams occupy, which is more than their payload; so of packet, netlink and XDP sockets. Of a UNIX listener:
    /// connections that wait to be accepted; of other UNIX sockets: unread bytes, of datagrams those of the next one. Null where
    /// the source does not tell.
    /// </summary>
    public uint? ReceiveQueue { get; init; }

    /// <summary>
    /// Of a TCP listener: the limit of <see cref="ReceiveQueue"/>, listen()'s argument clamped by net.core.somaxconn; null where it
    /// comes from /proc, which does not have it. Of any other TCP socket: bytes written and not yet acknowledged, SYN and FIN
    /// counting one each. Of UDP, raw, ICMP, packet and netlink sockets: bytes of kernel memory of the datagrams not yet sent. Of a
    /// UNIX listener: the limit of <see cref="ReceiveQueue"/>; of other UNIX sockets: bytes of kernel memory of what the peer has not
    /// read.
    /// </summary>
    public uint? SendQueue { get; init; }

    /// <summary>
    /// The interface the socket is bound to (SO_BINDTODEVICE), or the zone of its link-local address; null where there is none, or
    /// where the source (/proc) does not tell.
    /// </summary>
    public string? Interface { get; init; }

    /// <summary>
    /// The user id of the socket's creator. Null for a socket that no descriptor refers to (TIME_WAIT, SYN_RECV, not yet accepted,
    /// orphaned): the kernel says 0 there, which is not root.
    /// </summary>
    public uint? UserId { get; init; }

    /// <summary>The inode in sockfs, the number in /proc/PID/fd's "socket:[N]"; null for a socket that no descriptor refers to.</summary>
    public uint? Inode { get; init; }

    /// <summary>What a socket outside the internet families is bound and connected to; null for one inside them.</summary>
    public NamedSocket? Named { get; init; }

    /// <summary>Where the socket was seen; null where that is the place itself of who asked.</summary>
    public SocketOrigin? Origin { get; init; }

    /// <summary>The kernel's unique number of the socket (SO_COOKIE); null where it comes from /proc.</summary>
    public ulong? Cookie { get; init; }

    /// <summary>What is known beyond the row; null unless <see cref="SocketTableOptions.Details"/> asks for it.</summary>
    public SocketDetails? Details { get; init; }

    /// <summary>
    /// Whether <see cref="SocketTableOptions.Filter"/> could not be decided for it; true only where
    /// <see cref="SocketTableOptions.IncludeUndecided"/> asks for such sockets.
    /// </summary>
    public bool IsUndecided { get; init; }

    /// <summary>The number of <see cref="Interface"/>; 0 where there is none, or where the source does not tell.</summary>
    internal uint InterfaceIndex { get; init; }

    /// <summary>What a filter asked for; null where none did, or where the source does not tell.</summary>
    internal KernelFacts? Facts { get; init; }

    private IPEndPoint? EndPoint(HostAddress address, uint? port)
    {
        if (address.Family == AddressFamily.Unspecified)
        {
            return null;
        }

        var plain = address.ToIPAddress();
        if (address.IsIPv6LinkLocal)
        {
            plain.ScopeId = InterfaceIndex;
        }

        // A raw socket's port is the number of its protocol.
        return new IPEndPoint(plain, Protocol == SocketProtocol.Raw ? 0 : (ushort)(port ?? 0));
    }
}
