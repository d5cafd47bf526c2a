namespace SocketSnapshot;

/// <summary>What <see cref="SocketChanges"/> watches.</summary>
public sealed record SocketChangesOptions
{
    /// <summary>
    /// The sockets, as a snapshot has them. TIME_WAIT is what is left after a life, and none of it. Of the filter only what it tests of ports and
    /// addresses is used, for a state passes; and a socket of which they are not known is handed out as <see cref="SocketInfo.IsUndecided"/>.
    /// </summary>
    public SocketTableOptions Sockets { get; init; } = new() { Protocols = SocketProtocols.Tcp };

    /// <summary>The time between two snapshots; null for a second, or ten times the length of a snapshot where that is more.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How much the kernel keeps for a watch that does not get to read, in bytes; it may allow less.</summary>
    public int BufferSize { get; init; } = 4 << 20;
}
