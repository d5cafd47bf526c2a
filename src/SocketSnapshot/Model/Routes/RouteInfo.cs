using System.Net.Sockets;

namespace SocketSnapshot;

/// <summary>
/// One next hop of one route: a route with several is as many rows. What a source does not tell is null. The kernel's own names are
/// those of linux/rtnetlink.h.
/// </summary>
public sealed record RouteInfo
{
    /// <summary>InterNetwork or InterNetworkV6.</summary>
    public AddressFamily Family { get; init; }

    /// <summary>The network's address (RTA_DST); the wildcard for a default route.</summary>
    public HostAddress Destination { get; init; }

    /// <summary>How many bits of <see cref="Destination"/> count.</summary>
    public byte PrefixLength { get; init; }

    /// <summary>Who packets are sent to (RTA_GATEWAY, RTA_VIA), which may be of the other family; null where there is none.</summary>
    public HostAddress? Gateway { get; init; }

    /// <summary>The interface they leave by (RTA_OIF); null where there is none, such as for a blackhole.</summary>
    public string? Interface { get; init; }

    /// <summary>The flags as netstat shows them.</summary>
    public RouteTraits Flags { get; init; }

    /// <summary>What the kernel does with packets; null where the source does not tell.</summary>
    public RouteType? Type { get; init; }

    /// <summary>The priority: the lowest is taken (RTA_PRIORITY). Null where the source does not tell.</summary>
    public uint? Metric { get; init; }

    /// <summary>The largest packet in bytes (RTAX_MTU); null where the route sets none.</summary>
    public uint? Mtu { get; init; }

    /// <summary>The segment size in bytes that TCP announces (RTAX_ADVMSS); null where the route sets none.</summary>
    public uint? MaximumSegmentSize { get; init; }

    /// <summary>TCP's max window in bytes (RTAX_WINDOW); null where the route sets none.</summary>
    public uint? Window { get; init; }

    /// <summary>The first estimate of the round-trip time in milliseconds (RTAX_RTT); null where the route sets none.</summary>
    public uint? InitialRoundTripMs { get; init; }

    /// <summary>The source address of packets from this host (RTA_PREFSRC); null where the kernel chooses.</summary>
    public HostAddress? Source { get; init; }

    /// <summary>Who made it: a number of RTPROT_, as 2 for the kernel and 4 for the administrator. Null where the source does not tell.</summary>
    public byte? Protocol { get; init; }

    /// <summary>How far the destination is: 0 is anywhere, 253 on the link, 254 this host (RT_SCOPE_). Null where the source does not tell.</summary>
    public byte? Scope { get; init; }

    /// <summary>The table's number: 254 is main, 255 local. Null where the source does not tell.</summary>
    public uint? Table { get; init; }

    /// <summary>The type of service that packets must have; 0 for any. Null where the source does not tell.</summary>
    public byte? TypeOfService { get; init; }

    /// <summary>The network that packets must come from (RTA_SRC, IPv6); null for any.</summary>
    public HostAddress? FromNetwork { get; init; }

    /// <summary>How many bits of <see cref="FromNetwork"/> count.</summary>
    public byte FromPrefixLength { get; init; }

    /// <summary>This next hop's share among several; null where the route has only one.</summary>
    public int? Weight { get; init; }

    /// <summary>The state of the next hop; null where the source does not tell.</summary>
    public NextHopStates? NextHopStates { get; init; }

    /// <summary>The number of the next-hop object that it uses (RTA_NH_ID); null where it uses none.</summary>
    public uint? NextHopId { get; init; }

    /// <summary>The seconds until it ends (RTA_CACHEINFO); null where it does not.</summary>
    public int? ExpiresSeconds { get; init; }

    /// <summary>What the router that announced it says of itself (RFC 4191): 0 medium, 1 high, 3 low. Null for IPv4 and where the source does not tell.</summary>
    public byte? RouterPreference { get; init; }

    /// <summary>The kernel's references to the entry; null where the source does not tell, as netlink.</summary>
    public uint? References { get; init; }

    /// <summary>How often it was looked up; null where the source does not tell, as netlink. Kernels of today count nothing here.</summary>
    public uint? Uses { get; init; }
}
