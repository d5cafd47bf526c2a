namespace SocketSnapshot;

/// <summary>The state of a route's next hop; the bits are linux/rtnetlink.h's RTNH_F_.</summary>
[Flags]
public enum NextHopStates
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>It is not used: its interface is down.</summary>
    Dead = 1,

    /// <summary>Gateways are not looked up recursively.</summary>
    Pervasive = 2,

    /// <summary>The gateway is taken to be on the link, whatever its address.</summary>
    OnLink = 4,

    /// <summary>The hardware forwards for it.</summary>
    Offload = 8,

    /// <summary>Its interface has no carrier.</summary>
    LinkDown = 16,

    /// <summary>Multicast: the interface is not known yet.</summary>
    Unresolved = 32,

    /// <summary>The hardware hands its packets to the kernel.</summary>
    Trap = 64,
}
