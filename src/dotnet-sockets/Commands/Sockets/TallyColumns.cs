using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The columns of groups.</summary>
internal static class TallyColumns
{
    internal static ColumnOf<TallyRow> Count { get; } = new(
        "count", "Count", CellKind.Number, static (in row) => Cell.Of(row.Count), "How many sockets.");

    internal static ColumnOf<TallyRow> Timestamp { get; } = new(
        CoreColumns.Timestamp.Key, CoreColumns.Timestamp.Title, CellKind.Word, static (in row) => Cell.Word(row.Context.Timestamp),
        CoreColumns.Timestamp.Meaning);

    /// <summary>The columns of the overview, whose groupings are told apart by their topic.</summary>
    internal static IReadOnlyList<ColumnOf<TallyRow>> Overview { get; } =
    [
        new("topic", "Topic", CellKind.Word, static (in row) => Cell.Word(row.Subject),
            "What is counted: total, state, family, listener (by exposure), owner or peer (those with the most)."),
        new("proto", "Proto", CellKind.Word, static (in row) => row.Values.Count == 2 ? row.Values[0] : default,
            "The protocol, of both IP families; null where the topic does not tell them apart.") { TableNull = "" },
        new("value", "Value", CellKind.Text, static (in row) => row.Values.Count > 0 ? row.Values[^1] : default,
            "The state, family, exposure, owner or peer; null where it has none.") { TableNull = "" },
        Count,
    ];

    /// <summary>The columns of a grouping: what is grouped by, the count, and the sums.</summary>
    internal static IReadOnlyList<ColumnOf<TallyRow>> Of(IReadOnlyList<ColumnOf<SocketRow>> by, IReadOnlyList<ColumnOf<SocketRow>> sums) =>
    [
        .. by.Select((column, i) => new ColumnOf<TallyRow>(
            column.Key, column.Title, column.Kind == CellKind.Structure ? CellKind.Text : column.Kind, (in row) => row.Values[i], column.Meaning)
            { MinWidth = column.MinWidth, TableNull = column.TableNull, Unit = column.Unit, Metric = MetricRole.Label }),
        Count,
        .. sums.Select((column, i) => new ColumnOf<TallyRow>(
            column.Key, column.Title, column.Kind, (in row) => row.Sums[i], $"The sum of what is known of {column.Key}.")
            { MinWidth = column.MinWidth, Unit = column.Unit, IsScaled = column.Unit?.StartsWith("bytes", StringComparison.Ordinal) == true }),
    ];
}
