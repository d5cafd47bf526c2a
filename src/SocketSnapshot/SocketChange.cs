namespace SocketSnapshot;

/// <summary>What became of a socket, told by <see cref="SocketChanges"/>.</summary>
public sealed class SocketChange
{
    internal SocketChange(SocketChangeKind kind, DateTimeOffset at, bool isOfKernel)
    {
        Kind = kind;
        At = at;
        IsOfKernel = isOfKernel;
    }

    /// <summary>What became of it.</summary>
    public SocketChangeKind Kind { get; }

    /// <summary>When the kernel told of it; where <see cref="IsOfKernel"/> is false, when the snapshot was taken that shows it.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whether the kernel told of it at that moment; false where two snapshots differ.</summary>
    public bool IsOfKernel { get; }

    /// <summary>
    /// The socket; of one that closed, as it was seen last, with its final counters and without queues. One that no snapshot saw has no state, and
    /// addresses only where the kernel still had them. Null for a gap.
    /// </summary>
    public SocketInfo? Socket { get; internal init; }

    /// <summary>The last snapshot that has the socket, which knows its owners; null where none saw it.</summary>
    public SocketDump? Snapshot { get; internal init; }

    /// <summary>The socket before a change; null for what did not change.</summary>
    public SocketInfo? Before { get; internal init; }

    /// <summary>How long the socket lived; null where its begin is not known.</summary>
    public TimeSpan? Duration { get; internal init; }
}
