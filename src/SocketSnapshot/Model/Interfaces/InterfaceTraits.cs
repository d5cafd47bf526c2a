namespace SocketSnapshot;

/// <summary>What an interface is and does; the bits are linux/if.h's IFF_.</summary>
[Flags]
public enum InterfaceTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is switched on.</summary>
    Up = 0x1,

    /// <summary>It can broadcast.</summary>
    Broadcast = 0x2,

    /// <summary>Its driver is asked for debugging output.</summary>
    Debug = 0x4,

    /// <summary>It leads back to this host.</summary>
    Loopback = 0x8,

    /// <summary>There is one host at the other end.</summary>
    PointToPoint = 0x10,

    /// <summary>It avoids trailers, which nothing uses any more.</summary>
    NoTrailers = 0x20,

    /// <summary>It can carry packets now: carrier and all.</summary>
    Running = 0x40,

    /// <summary>It has no ARP.</summary>
    NoArp = 0x80,

    /// <summary>It takes in every packet on its network.</summary>
    Promiscuous = 0x100,

    /// <summary>It takes in every multicast packet.</summary>
    AllMulticast = 0x200,

    /// <summary>It balances load over others.</summary>
    Master = 0x400,

    /// <summary>Another balances load over it.</summary>
    Slave = 0x800,

    /// <summary>It can multicast.</summary>
    Multicast = 0x1000,

    /// <summary>It can choose its medium.</summary>
    PortSelect = 0x2000,

    /// <summary>It chooses its medium by itself.</summary>
    AutoMedia = 0x4000,

    /// <summary>Its addresses are lost when it goes down.</summary>
    Dynamic = 0x8000,
}
