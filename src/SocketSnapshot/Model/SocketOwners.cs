namespace SocketSnapshot;

/// <summary>Who holds one socket.</summary>
public readonly record struct SocketOwners
{
    /// <summary>
    /// By process and descriptor; a systemd that also holds the socket, for it has passed it on, is last. Empty where nobody holds it or
    /// none that does was seen. Of a connection in a queue that several listeners share (SO_REUSEPORT): the owners of each.
    /// </summary>
    public ReadOnlyMemory<SocketOwner> All { get; init; }

    /// <summary>How they were found; null where there are none.</summary>
    public SocketOwnerVia? Via { get; init; }

    /// <summary>
    /// Whether there should be one and none was seen: of processes without the right to look, of another container, or the kernel itself.
    /// False for a socket that no descriptor refers to (TIME_WAIT, orphaned).
    /// </summary>
    public bool IsUnseen { get; init; }
}
