using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>The table of the interfaces' columns, and netstat's layout of them.</summary>
internal static class InterfaceColumns
{
    internal static ColumnOf<InterfaceRow> Timestamp { get; } = TimestampColumn.Of<InterfaceRow>(static (in row) => Cell.Word(row.Timestamp));

    internal static IReadOnlyList<ColumnOf<InterfaceRow>> All { get; } =
    [
        new("interface", "Iface", CellKind.Text, static (in row) => Cell.Untrusted(row.Interface.Name), "Its name.") { MinWidth = 11 },
        new("index", "Index", CellKind.Number, static (in row) => Cell.Of(row.Interface.Index), "Its number; null where the source does not tell.") { Metric = MetricRole.Info },
        new("mtu", "MTU", CellKind.Number, static (in row) => Cell.Of(row.Interface.Mtu),
            "The largest packet in bytes; null where the source does not tell.") { MinWidth = 8, Unit = "bytes" },
        new("flags", "Flg", CellKind.Word, static (in row) => Cell.Word(InterfaceWords.Flags(row.Interface.Traits)),
            "netstat's letters: U up, R running, B broadcast, M multicast, L loopback, P promiscuous or point-to-point, O no ARP, A all multicast, "
            + "s slave, m master, D debug, d dynamic, N no trailers. Null where the source does not tell.") { Metric = MetricRole.Info },
        new("state", "State", CellKind.Word, static (in row) => Cell.Word(InterfaceWords.State(row.Interface.State)),
            "UP DOWN LOWERLAYERDOWN DORMANT TESTING NOTPRESENT; null where the driver does not tell, such as for loopback.") { Metric = MetricRole.Info },
        new("hardware_address", "Hardware Address", CellKind.Word, static (in row) => Cell.Word(row.Interface.HardwareAddress),
            "The link's address; null where it has none, such as a tunnel.") { Metric = MetricRole.Info },
        new("addresses", "Addresses", CellKind.Word,
            static (in row) => Cell.Word(row.Interface.Addresses is { Count: > 0 } addresses ? string.Join(' ', addresses) : null),
            "Its addresses with their prefixes, separated by spaces; null where it has none.") { Metric = MetricRole.Info, Needs = RowNeeds.InterfaceAddresses },
        new("speed_mbps", "Speed", CellKind.Number, static (in row) => Cell.Of(row.Interface.SpeedMbps),
            "Its speed in megabits a second; null where the driver knows none.") { Needs = RowNeeds.InterfaceSpeed, Unit = "megabits per second" },
        new("master", "Master", CellKind.Text, static (in row) => Cell.Untrusted(row.Interface.Master), "The bridge or bond that it is a port of; null where it is none.") { Metric = MetricRole.Info },
        new("kind", "Kind", CellKind.Text, static (in row) => Cell.Untrusted(row.Interface.Kind),
            "What made it: veth, bridge, tun, vlan, ...; null for a device of the hardware.") { Metric = MetricRole.Info },
        new("link", "Link", CellKind.Text, static (in row) => Cell.Untrusted(row.Interface.Link), "The interface below it, such as a VLAN's, or the other end of a veth; null where this namespace has none.") { Metric = MetricRole.Info },
        new("alias", "Alias", CellKind.Text, static (in row) => Cell.Untrusted(row.Interface.Alias), "The administrator's description; null where there is none.") { Metric = MetricRole.Info },
        new("tx_queue_length", "TX-Queue", CellKind.Number, static (in row) => Cell.Of(row.Interface.SendQueueLength),
            "How many packets may wait to be sent; null where the source does not tell."),
        .. InterfaceCounter.All.Select(counter => counter.Column),
        .. InterfaceCounter.All.Select(counter => counter.RateColumn),
        .. HostColumns.Of<InterfaceRow>(static (in row) => Cell.Untrusted(row.Host.Name), static (in row) => Cell.Untrusted(row.Host.Boot)),
        Timestamp,
    ];

    private static readonly string[] Netstats =
    [
        "interface", "mtu", "rx_packets", "rx_errors", "rx_lost", "rx_fifo_errors", "tx_packets", "tx_errors", "tx_dropped", "tx_fifo_errors", "flags",
    ];

    private static readonly string[] Extended = ["state", "speed_mbps", "kind", "master", "hardware_address", "addresses"];

    private static readonly string[] Rates = ["rx_packets", "rx_bytes", "tx_packets", "tx_bytes"];

    private static readonly string[] MoreRates = ["rx_errors", "rx_lost", "tx_errors", "tx_dropped"];

    /// <summary>The columns of machine formats where none are named: all but the rates, of which the chief ones come when it repeats.</summary>
    internal static IReadOnlyList<ColumnOf<InterfaceRow>> Default(bool repeats) =>
        [.. All.TakeWhile(column => column.Key != HostColumns.Name).Where(column => !IsRate(column)), .. repeats ? Rates.Concat(MoreRates).Select(RateOf) : []];

    /// <summary>netstat's columns; the rates of packets and bytes come when it repeats.</summary>
    internal static IReadOnlyList<ColumnOf<InterfaceRow>> Table(bool extended, bool repeats) =>
        [.. Netstats.Select(Of).Select(Narrow), .. extended ? Extended.Select(Of) : [], .. repeats ? Rates.Select(RateOf) : []];

    private static bool IsRate(ColumnOf<InterfaceRow> column) => column.Key.EndsWith("_per_second", StringComparison.Ordinal);

    private static ColumnOf<InterfaceRow> RateOf(string key) => Of(key + "_per_second");

    private static ColumnOf<InterfaceRow> Of(string key) => All.First(column => column.Key == key);

    private static ColumnOf<InterfaceRow> Narrow(ColumnOf<InterfaceRow> column) =>
        column.Key is "rx_packets" or "tx_packets" ? column with { MinWidth = 8 } : column;
}
