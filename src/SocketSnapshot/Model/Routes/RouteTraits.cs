namespace SocketSnapshot;

/// <summary>What is special about a route; the bits are RTF_ of linux/route.h and linux/ipv6_route.h, which netstat's letters stand for.</summary>
[Flags]
public enum RouteTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is in use.</summary>
    Up = 0x1,

    /// <summary>It leads through a gateway.</summary>
    Gateway = 0x2,

    /// <summary>IPv4: it leads to a single host.</summary>
    Host = 0x4,

    /// <summary>It is reinstated after a timeout.</summary>
    Reinstate = 0x8,

    /// <summary>A daemon or a redirect made it.</summary>
    Dynamic = 0x10,

    /// <summary>A daemon or a redirect changed it.</summary>
    Modified = 0x20,

    /// <summary>It refuses packets.</summary>
    Reject = 0x200,

    /// <summary>IPv6: the default route that a router announced.</summary>
    Default = 0x1_0000,

    /// <summary>IPv6: every address is taken to be on the link.</summary>
    AllOnLink = 0x2_0000,

    /// <summary>IPv6: a router announced it.</summary>
    AddressConfiguration = 0x4_0000,

    /// <summary>IPv6: it has no next hop.</summary>
    NoNextHop = 0x20_0000,

    /// <summary>IPv6: it ends at a certain time.</summary>
    Expires = 0x40_0000,

    /// <summary>IPv6: it is a cache's entry.</summary>
    Cache = 0x100_0000,

    /// <summary>IPv6: it is of a flow.</summary>
    Flow = 0x200_0000,
}
