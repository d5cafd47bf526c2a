using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Decodes the payload of one RTM_NEWROUTE message; a pure function over bytes but for the interfaces' names.</summary>
/// <param name="table">The one table that is wanted; null for all.</param>
/// <param name="interfaces">The names.</param>
internal sealed class RouteReader(uint? table, InterfaceNames interfaces)
{
    /// <summary>False if the payload is shorter than a route, or of no family of the internet's.</summary>
    internal bool TryRead(ReadOnlySpan<byte> payload, ICollection<RouteInfo> routes)
    {
        if (!MemoryMarshal.TryRead<rtmsg>(payload, out var header) || header.rtm_family is not (LibC.AF_INET or LibC.AF_INET6))
        {
            return false;
        }

        var route = Header(header);
        ReadOnlySpan<byte> nextHops = default;
        for (var attributes = new NetlinkAttributes(payload[rtmsg.Size..]); attributes.MoveNext();)
        {
            if (attributes.Type == Rtnetlink.RTA_MULTIPATH)
            {
                nextHops = attributes.Value;
            }
            else
            {
                route = With(route, attributes);
            }
        }

        // What a packet's look-up put into a cache is not an entry of a table.
        if ((table is null || route.Table == table) && (header.rtm_flags & Rtnetlink.RTM_F_CLONED) == 0)
        {
            AddRows(route, nextHops, routes);
        }

        return true;
    }

    private static RouteInfo Header(in rtmsg header)
    {
        var isIPv6 = header.rtm_family == LibC.AF_INET6;
        return new RouteInfo
        {
            Family = isIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork,
            Destination = isIPv6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4,
            PrefixLength = header.rtm_dst_len,
            FromPrefixLength = header.rtm_src_len,
            TypeOfService = header.rtm_tos,
            Table = header.rtm_table,
            Protocol = header.rtm_protocol,
            Scope = header.rtm_scope,
            Type = (RouteType)header.rtm_type,

            // The kernel leaves RTA_PRIORITY out where it is 0.
            Metric = 0,
            NextHopStates = (NextHopStates)(header.rtm_flags & byte.MaxValue),
        };
    }

    private RouteInfo With(RouteInfo route, NetlinkAttributes attribute) => attribute.Type switch
    {
        Rtnetlink.RTA_DST when OfFamily(route, attribute) is { } address => route with { Destination = address },
        Rtnetlink.RTA_SRC => route with { FromNetwork = OfFamily(route, attribute) },
        Rtnetlink.RTA_PREFSRC => route with { Source = OfFamily(route, attribute) },
        Rtnetlink.RTA_GATEWAY => route with { Gateway = OfFamily(route, attribute) },
        Rtnetlink.RTA_VIA => route with { Gateway = Via(attribute.Value) },
        Rtnetlink.RTA_OIF => route with { Interface = interfaces.Find(attribute.UInt32 ?? 0) },
        Rtnetlink.RTA_PRIORITY => route with { Metric = attribute.UInt32 },
        Rtnetlink.RTA_TABLE => route with { Table = attribute.UInt32 ?? route.Table },
        Rtnetlink.RTA_NH_ID => route with { NextHopId = attribute.UInt32 },
        Rtnetlink.RTA_PREF => route with { RouterPreference = attribute.Value.IsEmpty ? null : attribute.Value[0] },
        Rtnetlink.RTA_CACHEINFO => route with { ExpiresSeconds = Expires(attribute.Value) },
        Rtnetlink.RTA_METRICS => WithMetrics(route, attribute.Value),
        _ => route,
    };

    private static RouteInfo WithMetrics(RouteInfo route, ReadOnlySpan<byte> metrics)
    {
        for (var attributes = new NetlinkAttributes(metrics); attributes.MoveNext();)
        {
            route = attributes.Type switch
            {
                Rtnetlink.RTAX_MTU => route with { Mtu = attributes.UInt32 },
                Rtnetlink.RTAX_WINDOW => route with { Window = attributes.UInt32 },
                Rtnetlink.RTAX_ADVMSS => route with { MaximumSegmentSize = attributes.UInt32 },

                // The kernel keeps eighths of a millisecond, as TCP does.
                Rtnetlink.RTAX_RTT => route with { InitialRoundTripMs = attributes.UInt32 >> 3 },
                _ => route,
            };
        }

        return route;
    }

    private void AddRows(RouteInfo route, ReadOnlySpan<byte> nextHops, ICollection<RouteInfo> routes)
    {
        var hasNextHops = false;
        while (MemoryMarshal.TryRead<rtnexthop>(nextHops, out var hop) && hop.rtnh_len >= rtnexthop.Size && hop.rtnh_len <= nextHops.Length)
        {
            var row = route with
            {
                Interface = interfaces.Find((uint)hop.rtnh_ifindex),
                Weight = hop.rtnh_hops + 1,
                NextHopStates = (NextHopStates)hop.rtnh_flags,
            };
            for (var attributes = new NetlinkAttributes(nextHops[rtnexthop.Size..hop.rtnh_len]); attributes.MoveNext();)
            {
                row = attributes.Type is Rtnetlink.RTA_GATEWAY or Rtnetlink.RTA_VIA ? With(row, attributes) : row;
            }

            routes.Add(row with { Flags = KernelRouteFlags.Of(row) });
            hasNextHops = true;
            nextHops = nextHops[Math.Min(NetlinkHeader.Align(hop.rtnh_len), nextHops.Length)..];
        }

        if (!hasNextHops)
        {
            routes.Add(route with { Flags = KernelRouteFlags.Of(route) });
        }
    }

    private static HostAddress? OfFamily(RouteInfo route, NetlinkAttributes attribute) =>
        attribute.Address is { } address && address.Family == route.Family ? address : null;

    /// <summary>struct rtvia: the family, then the address.</summary>
    private static HostAddress? Via(ReadOnlySpan<byte> via) => via.Length is 6 or 18 ? HostAddress.FromBytes(via[sizeof(ushort)..]) : null;

    private static int? Expires(ReadOnlySpan<byte> value)
    {
        const int TicksPerSecond = 100;
        return MemoryMarshal.TryRead<rta_cacheinfo>(value, out var cache) && cache.rta_expires != 0 ? cache.rta_expires / TicksPerSecond : null;
    }
}
