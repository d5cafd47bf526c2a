namespace SocketSnapshot.Linux.Netlink;

/// <summary>A conversation with the kernel over netlink; a test may hold the other end.</summary>
internal interface INetlinkChannel : IDisposable
{
    /// <summary>The port id that answers are addressed to.</summary>
    uint PortId { get; }

    /// <summary>The inode and the descriptor of its own socket, which a dump of netlink sockets has too; null where it is none of this host's.</summary>
    (uint Inode, int Descriptor)? Own => null;

    /// <summary>Sends one request; 0 or the errno.</summary>
    int Send(ReadOnlySpan<byte> request);

    /// <summary>
    /// Receives one datagram; 0 or the errno. <paramref name="length"/> is the datagram's own length, more than the buffer's if it
    /// was cut. <paramref name="sender"/> is 0 for the kernel.
    /// </summary>
    int Receive(Span<byte> buffer, out int length, out uint sender);
}
