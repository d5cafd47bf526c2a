namespace SocketSnapshot;

/// <summary>Who holds one socket.</summary>
public readonly record struct SocketOwners
{
    /// <summary>
    /// By process and descriptor; a systemd that also holds the socket, for it has passed it on, is last. Empty where nobody holds it or
    /// none that does was seen. Of a connection in a queue that several listeners share (SO_REUSEPORT): the owners of each.
    /// </summary>
    public ReadOnlyMemory<SocketOwner> All { get; init; }

    /// <summary>How they were found; null where none were. The kernel's own socket has this and no processes.</summary>
    public SocketOwnerVia? Via { get; init; }

    /// <summary>
    /// Whether there may be one that was not seen: a process without the right to look, or outside of this container. False for a socket that no
    /// descriptor refers to (TIME_WAIT, orphaned), and where every process was seen and none holds it: the kernel made it for itself, as
    /// WireGuard does, or it is on its way to another process.
    /// </summary>
    public bool IsUnseen { get; init; }
}
