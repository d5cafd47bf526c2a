using System.Net.Sockets;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Routes;

/// <summary>The table of the routes' columns, and netstat's layouts of them.</summary>
internal static class RouteColumns
{
    internal static ColumnOf<RouteRow> Timestamp { get; } = TimestampColumn.Of<RouteRow>(static (in row) => Cell.Word(row.Timestamp));

    internal static IReadOnlyList<ColumnOf<RouteRow>> All { get; } =
    [
        new("family", "Family", CellKind.Word, static (in row) => Cell.Word(SocketWords.InternetFamily(row.Route.Family)), "inet (IPv4) or inet6 (IPv6)."),
        new("destination", "Destination", CellKind.Address, static (in row) => Cell.Of(row.Route.Destination),
            "The network that it leads to; 0.0.0.0 or :: for the default route."),
        new("gateway", "Gateway", CellKind.Address, static (in row) => row.Route.Gateway is { } gateway ? Cell.Of(gateway) : default,
            "Who packets are handed to, which may be of the other family; null where they go to the destination itself."),
        new("genmask", "Genmask", CellKind.Address, static (in row) => row.Genmask is { } mask ? Cell.Of(mask) : default,
            "The network's mask; null for IPv6, which has prefixes only.") { MinWidth = 15, Metric = MetricRole.Info },
        new("prefix", "Prefix", CellKind.Number, static (in row) => Cell.Of(row.Route.PrefixLength), "How many bits of the destination count.") { Metric = MetricRole.Label },
        new("flags", "Flags", CellKind.Word, static (in row) => Cell.Word(RouteWords.Flags(row.Route)),
            "netstat's letters: U in use, G by a gateway, H to a host, ! refuses, D M by a redirect; IPv6: A by a router, D its default, e expires, n no next hop.")
        { MinWidth = 5, Metric = MetricRole.Info },
        new("metric", "Metric", CellKind.Number, static (in row) => Cell.Of(row.Route.Metric),
            "Its priority: the kernel uses the lowest. Null where the source does not tell."),
        new("mss", "MSS", CellKind.Number, static (in row) => Cell.Of(row.Route.MaximumSegmentSize),
            "The segment size in bytes that TCP announces; null where the route sets none.") { TableNull = "0", Unit = "bytes" },
        new("window", "Window", CellKind.Number, static (in row) => Cell.Of(row.Route.Window),
            "TCP's max window in bytes; null where the route sets none.") { TableNull = "0", Unit = "bytes" },
        new("irtt", "irtt", CellKind.Number, static (in row) => Cell.Of(row.Route.InitialRoundTripMs),
            "TCP's first estimate of the round-trip time in milliseconds; null where the route sets none.") { TableNull = "0", Unit = "milliseconds" },
        new("interface", "Iface", CellKind.Text, static (in row) => Cell.Untrusted(row.Route.Interface),
            "The interface that packets leave by; null where there is none, such as for a blackhole."),
        new("source", "Source", CellKind.Address, static (in row) => row.Route.Source is { } source ? Cell.Of(source) : default,
            "The source address of this host's packets; null where the kernel chooses.") { Metric = MetricRole.Info },
        new("protocol", "Protocol", CellKind.Text,
            static (in row) => Cell.Untrusted(row.Route.Protocol is { } protocol ? row.Names.ProtocolOf(protocol) : null),
            "Who made it: kernel, boot, static, dhcp, ra, bird, ...; a number without a name. Null where the source does not tell.") { Metric = MetricRole.Info },
        new("scope", "Scope", CellKind.Text, static (in row) => Cell.Untrusted(row.Route.Scope is { } scope ? row.Names.ScopeOf(scope) : null),
            "How far the destination is: global, site, link, host or nowhere. Null where the source does not tell.") { Metric = MetricRole.Info },
        new("type", "Type", CellKind.Word, static (in row) => Cell.Word(RouteWords.Type(row.Route.Type)),
            "unicast, local, broadcast, anycast, multicast, blackhole, unreachable, prohibit or throw. Null where the source does not tell.") { Metric = MetricRole.Info },
        new("table", "Table", CellKind.Text, static (in row) => Cell.Untrusted(row.Route.Table is { } table ? row.Names.TableOf(table) : null),
            "The table's name, or its number if it has none. Null where the source does not tell."),
        new("mtu", "MTU", CellKind.Number, static (in row) => Cell.Of(row.Route.Mtu), "The largest packet in bytes; null where the route sets none.")
        { Unit = "bytes" },
        new("tos", "TOS", CellKind.Number, static (in row) => Cell.Of(row.Route.TypeOfService),
            "The type of service that packets must have, 0 for any; null where the source does not tell.") { Metric = MetricRole.Label },
        new("from_address", "From", CellKind.Address, static (in row) => row.Route.FromNetwork is { } from ? Cell.Of(from) : default,
            "The network that packets must come from; null for any."),
        new("from_prefix", "From Prefix", CellKind.Number,
            static (in row) => row.Route.FromNetwork is null ? default : Cell.Of(row.Route.FromPrefixLength), "How many bits of from_address count; null for any.") { Metric = MetricRole.Label },
        new("weight", "Weight", CellKind.Number, static (in row) => Cell.Of(row.Route.Weight),
            "This next hop's share among several of one route; null where there is one only."),
        new("next_hop_state", "Next Hop State", CellKind.Word, static (in row) => Cell.Word(RouteWords.NextHop(row.Route.NextHopStates)),
            "Flags of the next hop: dead, linkdown, onlink, pervasive, offload, trap, unresolved; null where nothing is.") { Metric = MetricRole.Info },
        new("next_hop_id", "Next Hop Id", CellKind.Number, static (in row) => Cell.Of(row.Route.NextHopId),
            "The number of the next-hop object that it uses; null where it uses none.") { Metric = MetricRole.Info },
        new("expires_s", "Expires", CellKind.Number, static (in row) => Cell.Of(row.Route.ExpiresSeconds), "The seconds until it ends; null where it does not."),
        new("preference", "Preference", CellKind.Word, static (in row) => Cell.Word(RouteWords.Preference(row.Route.RouterPreference)),
            "IPv6: low, medium or high among routers that announce the same; null for IPv4 and where the source does not tell.") { Metric = MetricRole.Info },
        new("references", "Ref", CellKind.Number, static (in row) => Cell.Of(row.Route.References),
            "The kernel's references to the entry; null where netlink is the source."),
        new("uses", "Use", CellKind.Number, static (in row) => Cell.Of(row.Route.Uses),
            "How often it was looked up, which kernels no longer count; null where netlink is the source."),
        new("network", "Destination", CellKind.Text, static (in row) => Cell.Untrusted(row.Network),
            "The destination as the table shows it: a name unless -n; IPv6 with its prefix.") { MinWidth = 15 },
        new("next_hop", "Gateway", CellKind.Text, static (in row) => Cell.Untrusted(row.NextHop),
            "The gateway as the table shows it: a name unless -n, the wildcard where there is none.") { MinWidth = 15 },
        .. HostColumns.Of<RouteRow>(static (in row) => Cell.Untrusted(row.Host.Name), static (in row) => Cell.Untrusted(row.Host.Boot)),
        Timestamp,
    ];

    /// <summary>The columns of machine formats where none are named.</summary>
    internal static IReadOnlyList<ColumnOf<RouteRow>> Default { get; } = [.. All.Take(16)];

    /// <summary>netstat's columns; for IPv4 by how many -e there are.</summary>
    internal static IReadOnlyList<ColumnOf<RouteRow>> Table(AddressFamily family, int extended) => family == AddressFamily.InterNetworkV6
        ?
        [
            Of("network") with { MinWidth = 30 }, Of("next_hop") with { Title = "Next Hop", MinWidth = 26 }, Of("flags") with { Title = "Flag", MinWidth = 4 },
            Of("metric") with { Title = "Met" }, Of("references"), Of("uses"), Of("interface") with { Title = "If" },
        ]

        : [.. IPv4(extended).Split(' ').Select(Of).Select(column => column.Key == "interface" ? column with { TableNull = "*" } : column)];

    private static string IPv4(int extended) => extended switch
    {
        0 => "network next_hop genmask flags mss window irtt interface",
        1 => "network next_hop genmask flags metric references uses interface",
        _ => "network next_hop genmask flags metric references uses interface mss window irtt",
    };

    private static ColumnOf<RouteRow> Of(string key) => All.First(column => column.Key == key);
}
