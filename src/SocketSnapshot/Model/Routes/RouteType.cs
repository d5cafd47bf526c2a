namespace SocketSnapshot;

/// <summary>What the kernel does with a packet that a route matches; the numbers are linux/rtnetlink.h's RTN_.</summary>
public enum RouteType
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Sends it on, through a gateway or directly.</summary>
    Unicast = 1,

    /// <summary>Takes it in: the destination is this host.</summary>
    Local = 2,

    /// <summary>Takes it in as a broadcast, and sends it as one.</summary>
    Broadcast = 3,

    /// <summary>Takes it in; other hosts have the address too, and it is sent as unicast.</summary>
    Anycast = 4,

    /// <summary>Multicast.</summary>
    Multicast = 5,

    /// <summary>Drops it silently.</summary>
    Blackhole = 6,

    /// <summary>Drops it and tells the sender that the destination is unreachable.</summary>
    Unreachable = 7,

    /// <summary>Drops it and tells the sender that it is prohibited.</summary>
    Prohibit = 8,

    /// <summary>Goes on as if this table had no route for it.</summary>
    Throw = 9,

    /// <summary>Translates the address, which kernels no longer do.</summary>
    Nat = 10,

    /// <summary>Asks a resolver outside of the kernel.</summary>
    ExternalResolve = 11,
}
