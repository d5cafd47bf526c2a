namespace SocketSnapshot;

/// <summary>How an owner was found.</summary>
public enum SocketOwnerVia
{
    /// <summary>It has a descriptor of the socket.</summary>
    Descriptor,

    /// <summary>Nobody has accepted the connection yet: it is in the queue of a listener, and whoever holds that owns it.</summary>
    Listener,
}
