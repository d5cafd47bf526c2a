using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>How much each counter grew a second since the snapshot before: columns to ask for, with -c.</summary>
internal static class RateColumns
{
    private const string Suffix = "_per_second";

    private static readonly string[] Counters =
    [
        "bytes_sent", "bytes_retrans", "bytes_acked", "bytes_received", "segs_out", "segs_in", "data_segs_out", "data_segs_in", "delivered", "retrans_total",
        "dsack_dups", "reord_seen", "rcv_ooopack", "total_rto", "delivered_ce", "received_ce", "drops",
        "mptcp_bytes_sent", "mptcp_bytes_retrans", "mptcp_bytes_acked", "mptcp_bytes_received",
    ];

    private static readonly (ColumnOf<SocketRow> Rate, ColumnOf<SocketRow> Counter)[] Pairs =
        [.. Counters.Select(key => DetailColumns.All.First(column => column.Key == key)).Select(counter => (Of(counter), counter))];

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [.. Pairs.Select(pair => pair.Rate)];

    /// <summary>Whether the column is one of them.</summary>
    internal static bool AreOf(Column column) => column.Needs.HasFlag(RowNeeds.Rates);

    /// <summary>The counters that rates among the columns are of.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> CountersOf(IEnumerable<Column> columns) =>
        [.. columns.Where(AreOf).Select(column => column.Key).Distinct().Select(key => Array.Find(Pairs, pair => pair.Rate.Key == key).Counter)];

    private static ColumnOf<SocketRow> Of(ColumnOf<SocketRow> counter)
    {
        // Three digits behind the point are enough for what happens once in a quarter of an hour.
        const int Digits = 3;
        return new(
            counter.Key + Suffix, counter.Title + " per second", CellKind.Real,
            (in row) => Cell.Of(row.Context.History?.RateOf(counter, row) is { } rate ? Math.Round(rate, Digits) : null),
            $"How much {counter.Key} grew a second since the snapshot before, with -c; null in the first, and where the socket was not there or has no cookie.")
        {
            Needs = counter.Needs | RowNeeds.Rates,
            Unit = counter.Unit is null ? "a second" : counter.Unit + " a second",
        };
    }
}
