namespace SocketSnapshot;

/// <summary>
/// A socket's memory (INET_DIAG_SKMEMINFO, net/core/sock.c's sk_get_meminfo), in bytes of kernel memory, which is more than payload.
/// Of a UDP, raw, ICMP or netlink socket from /proc only <see cref="Drops"/> is known, and of an SCTP association the buffers and what was sent.
/// </summary>
public sealed record SocketMemory
{
    /// <summary>What unread packets occupy (sk_rmem_alloc).</summary>
    public uint? ReceiveAllocated { get; init; }

    /// <summary>The most that unread packets may occupy (sk_rcvbuf, SO_RCVBUF).</summary>
    public uint? ReceiveBuffer { get; init; }

    /// <summary>What packets occupy that were handed to the network and are not gone (sk_wmem_alloc).</summary>
    public uint? SendAllocated { get; init; }

    /// <summary>The most that unsent packets may occupy (sk_sndbuf, SO_SNDBUF).</summary>
    public uint? SendBuffer { get; init; }

    /// <summary>What is reserved and not used yet (sk_forward_alloc); below 0 for a moment where more was used.</summary>
    public int? ForwardAllocated { get; init; }

    /// <summary>What waits in the send queue (sk_wmem_queued).</summary>
    public uint? SendQueued { get; init; }

    /// <summary>What socket options and ancillary data occupy (sk_omem_alloc).</summary>
    public uint? OptionMemory { get; init; }

    /// <summary>What arrived while a program held the socket (sk_backlog.len).</summary>
    public uint? Backlog { get; init; }

    /// <summary>How many packets were dropped (sk_drops); null before Linux 4.7.</summary>
    public uint? Drops { get; init; }
}
