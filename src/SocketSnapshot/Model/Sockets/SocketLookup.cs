namespace SocketSnapshot;

/// <summary>What <see cref="SocketTable.Lookup"/> asks the kernel for: the socket that a packet with these ends would reach.</summary>
/// <remarks>
/// Without a peer it is the first packet of a stranger: a listener answers it, or a UDP socket that is not connected. With a peer it is a
/// packet of a connection, and the connection's own socket goes before the listener.
/// </remarks>
public sealed record SocketLookup
{
    /// <summary>TCP, UDP or UDP-Lite; TCP by default.</summary>
    public SocketProtocol Protocol { get; init; } = SocketProtocol.Tcp;

    /// <summary>
    /// The address of this host that the packet is for. Its family is that of the packet: an IPv4 one also finds the IPv6 sockets that take
    /// IPv4. The wildcard finds only sockets that are bound to any address.
    /// </summary>
    public required HostAddress LocalAddress { get; init; }

    /// <summary>The port that the packet is for, in host byte order.</summary>
    public required int LocalPort { get; init; }

    /// <summary>The address that the packet is from, of the same family; null for a stranger's.</summary>
    public HostAddress? ForeignAddress { get; init; }

    /// <summary>The port that the packet is from; 0 for a stranger's.</summary>
    public int ForeignPort { get; init; }

    /// <summary>
    /// The interface that the packet comes in by: sockets that are bound to another are not found. What this host sends to an address of its
    /// own comes in by the interface that has the address, though it takes the way through "lo". Null is "lo" for a loopback address, and
    /// none for others.
    /// </summary>
    public string? Interface { get; init; }

    /// <summary>The details wanted beyond the row; none by default.</summary>
    public SocketDetailKinds Details { get; init; }
}
