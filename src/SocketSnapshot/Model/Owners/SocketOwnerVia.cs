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
}
