using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Statistics;

/// <summary>The table of the counters' columns.</summary>
internal static class CounterColumns
{
    internal static ColumnOf<CounterRow> Timestamp { get; } = TimestampColumn.Of<CounterRow>(static (in row) => Cell.Word(row.Timestamp));

    private const string Value = "value";

    private static readonly ColumnOf<CounterRow> Level = new(Value, "Value", CellKind.Number,
        static (in row) => row.IsCount ? default : Cell.Of(row.Counter.Value), "What a setting, a number of this moment, or what is not known stands at.");

    private static readonly ColumnOf<CounterRow> Count = new("count", "Count", CellKind.Number,
        static (in row) => row.IsCount ? Cell.Of(row.Counter.Value) : default, "What a count stands at since the host, or the namespace, was started.")
    { Metric = MetricRole.Counter };

    internal static IReadOnlyList<ColumnOf<CounterRow>> All { get; } =
    [
        new("protocol", "Protocol", CellKind.Text, static (in row) => Cell.Untrusted(row.Counter.Protocol),
            "Ip, Icmp, IcmpMsg, Tcp, Udp, UdpLite, TcpExt, IpExt, MPTcpExt; Ip6, Icmp6, Udp6, UdpLite6, Sctp: the kernel's names. Softnet: the processors."),
        new("name", "Counter", CellKind.Text, static (in row) => Cell.Untrusted(row.Counter.Name), "The counter's name within the protocol, the kernel's."),
        new(Value, "Value", CellKind.Number, static (in row) => Cell.Of(row.Counter.Value), "The value since the host, or the namespace, was started."),
        new("change", "Change", CellKind.Number, static (in row) => Cell.Of(row.Change), "How much it grew since the snapshot before; null in the first."),
        new("meaning", "Meaning", CellKind.Word, static (in row) => Cell.Word(row.Meaning.Value), "What it counts, in a sentence; null for one that is not known.")
        { TableNull = "", Metric = MetricRole.None, IsProse = true },
        .. HostColumns.Of<CounterRow>(static (in row) => Cell.Untrusted(row.Host.Name), static (in row) => Cell.Untrusted(row.Host.Boot)),
        Timestamp,
    ];

    /// <summary>For a reader of series, which has to know what only grows: the value of a count, and of what is none, apart.</summary>
    internal static IReadOnlyList<ColumnOf<CounterRow>> AsSeries(IReadOnlyList<ColumnOf<CounterRow>> columns) =>
        [.. columns.SelectMany(column => column.Key == Value ? [Level, Count] : new[] { column })];

    /// <summary>All of them; the change only when it repeats, for there is none otherwise.</summary>
    internal static IReadOnlyList<ColumnOf<CounterRow>> Default(bool repeats) =>
        [.. All.TakeWhile(column => column.Key != HostColumns.Name).Where(column => repeats || column.Key != "change")];
}
