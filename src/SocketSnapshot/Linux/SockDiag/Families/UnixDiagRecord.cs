using System.Net.Sockets;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>One unix_diag message as it stands in the bytes.</summary>
internal ref struct UnixDiagRecord
{
    internal SocketType Type { get; init; }

    internal byte KernelState { get; init; }

    /// <summary>Never 0: the kernel leaves sockets without one out.</summary>
    internal uint Inode { get; init; }

    internal ulong? Cookie { get; init; }

    /// <summary>The bytes of sun_path; empty for a socket that is not bound.</summary>
    internal ReadOnlySpan<byte> Name { get; set; }

    /// <summary>Null without a peer; 0 where no descriptor refers to the peer.</summary>
    internal uint? PeerInode { get; set; }

    internal uint? ReceiveQueue { get; set; }

    internal uint? SendQueue { get; set; }

    internal uint? UserId { get; set; }

    /// <summary>Of a listener: an inode of each socket that waits for the other end of its connection to be accepted.</summary>
    internal ReadOnlySpan<uint> Waiting { get; set; }

    internal readonly SocketState? State => Sources.KernelState.From(KernelState, UnixSocketType.HasListeners(Type));
}
