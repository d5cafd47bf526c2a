using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Routes;

/// <summary>The words and letters of routes: netstat's letters, ip-route(8)'s words.</summary>
internal static class RouteWords
{
    /// <summary>In netstat's order; a refusing route has ! in place of all before it.</summary>
    private static readonly (RouteTraits Flag, char Letter)[] IPv4Letters =
    [
        (RouteTraits.Host, 'H'), (RouteTraits.Reinstate, 'R'), (RouteTraits.Dynamic, 'D'), (RouteTraits.Modified, 'M'),
    ];

    private static readonly (RouteTraits Flag, char Letter)[] IPv6Letters =
    [
        (RouteTraits.Gateway, 'G'), (RouteTraits.Host, 'H'), (RouteTraits.Default, 'D'), (RouteTraits.AddressConfiguration, 'A'),
        (RouteTraits.Cache, 'C'), (RouteTraits.AllOnLink, 'a'), (RouteTraits.Expires, 'e'), (RouteTraits.Modified, 'm'),
        (RouteTraits.NoNextHop, 'n'), (RouteTraits.Flow, 'f'),
    ];

    internal static string Flags(RouteInfo route)
    {
        var flags = route.Flags;
        var isIPv4 = route.Family == AddressFamily.InterNetwork;
        var letters = (isIPv4 ? IPv4Letters : IPv6Letters).Where(known => (flags & known.Flag) != 0).Select(known => known.Letter);
        var first = (flags & RouteTraits.Reject) != 0 ? "!" : isIPv4 && (flags & RouteTraits.Gateway) != 0 ? "UG" : "U";
        return first + string.Concat(letters);
    }

    internal static string? Type(RouteType? type) => type switch
    {
        RouteType.Unicast => "unicast",
        RouteType.Local => "local",
        RouteType.Broadcast => "broadcast",
        RouteType.Anycast => "anycast",
        RouteType.Multicast => "multicast",
        RouteType.Blackhole => "blackhole",
        RouteType.Unreachable => "unreachable",
        RouteType.Prohibit => "prohibit",
        RouteType.Throw => "throw",
        RouteType.Nat => "nat",
        RouteType.ExternalResolve => "xresolve",
        _ => null,
    };

    internal static string? NextHop(NextHopStates? states)
    {
        (NextHopStates State, string Word)[] words =
        [
            (NextHopStates.Dead, "dead"), (NextHopStates.OnLink, "onlink"), (NextHopStates.Pervasive, "pervasive"),
            (NextHopStates.Offload, "offload"), (NextHopStates.Trap, "trap"), (NextHopStates.LinkDown, "linkdown"),
            (NextHopStates.Unresolved, "unresolved"),
        ];
        var set = words.Where(word => ((states ?? 0) & word.State) != 0).Select(word => word.Word).ToList();
        return set.Count == 0 ? null : string.Join(' ', set);
    }

    /// <summary>RFC 4191 section 2.1.</summary>
    internal static string? Preference(byte? preference) => preference switch
    {
        0 => "medium",
        1 => "high",
        3 => "low",
        _ => null,
    };
}
