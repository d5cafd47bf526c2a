namespace DotNetSockets.Tables;

/// <summary>When a snapshot was taken: the last column of every table, and with -c the first.</summary>
internal static class TimestampColumn
{
    internal static ColumnOf<TRow> Of<TRow>(CellReader<TRow> read) => new(
        "timestamp", "Timestamp", CellKind.Word, read, "When the snapshot was taken, RFC 3339 in UTC; null for a recording that does not tell.");
}
