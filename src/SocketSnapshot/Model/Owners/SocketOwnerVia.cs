namespace SocketSnapshot;

/// <summary>How an owner was found.</summary>
public enum SocketOwnerVia
{
    /// <summary>It has a descriptor of the socket.</summary>
    Descriptor,

    /// <summary>Nobody has accepted the connection yet: it is in the queue of a listener, and the owner of the listener owns it.</summary>
    Listener,

    /// <summary>It is the kernel's own socket, which no process has (netlink's port id 0).</summary>
    Kernel,

    /// <summary>
    /// No descriptor refers to the socket any more (TIME_WAIT, orphaned), and an earlier snapshot had its cookie with the owner. A single snapshot
    /// never tells this: it is for programs that keep several.
    /// </summary>
    History,
}
