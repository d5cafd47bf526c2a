using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>
/// RTF_ flags, which netlink does not carry: what fib_route_seq_show() (IPv4) makes up for /proc/net/route, and what of IPv6's
/// follows from the rest of a route.
/// </summary>
internal static class KernelRouteFlags
{
    internal static RouteTraits Of(RouteInfo route) =>
        RouteTraits.Up | (route.Gateway is null ? 0 : RouteTraits.Gateway)
        | (route.Family == AddressFamily.InterNetwork ? OfIPv4(route) : OfIPv6(route));

    private static RouteTraits OfIPv4(RouteInfo route) =>
        (route.PrefixLength == 32 ? RouteTraits.Host : 0)
        | ((byte?)route.Type is Rtnetlink.RTN_UNREACHABLE or Rtnetlink.RTN_PROHIBIT ? RouteTraits.Reject : 0);

    private static RouteTraits OfIPv6(RouteInfo route) => (byte?)route.Type switch
    {
        // ip6_route_info_create(), addrconf_f6i_alloc()
        >= Rtnetlink.RTN_BLACKHOLE and <= Rtnetlink.RTN_THROW => RouteTraits.Reject | RouteTraits.NoNextHop,
        Rtnetlink.RTN_LOCAL or Rtnetlink.RTN_ANYCAST when route.Protocol == Rtnetlink.RTPROT_KERNEL => RouteTraits.NoNextHop,
        _ => 0,
    }

        // rt6_add_dflt_router(), rt6_add_route_info()
        | (route.Protocol != Rtnetlink.RTPROT_RA ? 0
            : RouteTraits.AddressConfiguration | (route.PrefixLength == 0 ? RouteTraits.Default : 0))
        | (route.ExpiresSeconds is null ? 0 : RouteTraits.Expires);
}
