using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Diff;

/// <summary>The columns of a comparison: what became of the socket, which it is, and what differs.</summary>
internal sealed class DiffColumns
{
    private static readonly ColumnOf<Difference> Sign = new(
        "sign", "", CellKind.Word, static (in row) => Cell.Word(ChangeWords.SignOf(row.Change)), "The change in a sign: +, - or ~.")
    {
        Tint = TintOf,
    };

    private static readonly ColumnOf<Difference> ChangeColumn = new(
        "change", "Change", CellKind.Word, static (in row) => Cell.Word(ChangeWords.Of(row.Change)),
        "added: NEW alone has the socket; removed: OLD alone; changed: both have it, and a column differs. A row each for several columns.")
    {
        Words = static () => ChangeWords.All,
        Tint = TintOf,
    };

    private static readonly IReadOnlyList<ColumnOf<Difference>> Values =
    [
        new("column", "Column", CellKind.Word, static (in row) => Cell.Word(row.Column), "The column that differs; null where the socket was added or removed.")
        { TableNull = "" },
        new("old", "Old", CellKind.Text, static (in row) => Cell.Untrusted(row.Sockets.Store.TextOf(row.Old)),
            "What OLD has there, as text; several owners are one text. Null where it has none.") { Metric = MetricRole.Info, TableNull = "" },
        new("new", "New", CellKind.Text, static (in row) => Cell.Untrusted(row.Sockets.Store.TextOf(row.New)),
            "What NEW has there, as text. Null where it has none.") { Metric = MetricRole.Info, TableNull = "" },
    ];

    /// <summary>Each once: what is added to the usual columns is told from them by being another.</summary>
    private static readonly Dictionary<string, ColumnOf<Difference>> OfSockets =
        SocketColumns.All.ToDictionary(column => column.Key, Of, StringComparer.Ordinal);

    internal DiffColumns(DiffOptions options, DiffChoice choice)
    {
        All =
        [
            ChangeColumn,
            .. choice.Key.Select(OfSocket),
            .. Values,
            .. choice.Columns.Where(column => !choice.Key.Contains(column) && column.Key is "process" or "user").Select(OfSocket),
        ];
        Table = [Sign, .. All.Where(column => column != ChangeColumn && (options.Key is not null || IsInTable(options, column.Key)))];
        TableOfHosts = [.. Table.Take(1), .. All.Where(column => column.Key == HostColumns.Name && !Table.Contains(column)), .. Table.Skip(1)];
    }

    /// <summary>Those of the machine formats.</summary>
    internal IReadOnlyList<ColumnOf<Difference>> All { get; }

    /// <summary>Those of the table: a sign for the change, and of the usual key what tells the sockets apart.</summary>
    internal IReadOnlyList<ColumnOf<Difference>> Table { get; }

    /// <summary>The same where a side is of several hosts.</summary>
    internal IReadOnlyList<ColumnOf<Difference>> TableOfHosts { get; }

    private static ColumnOf<Difference> OfSocket(ColumnOf<SocketRow> column) => OfSockets.GetValueOrDefault(column.Key) ?? Of(column);

    private static bool IsInTable(DiffOptions options, string key) => key switch
    {
        HostColumns.Name => false,
        "netns" => NamespaceChoice.IsAll(options.Netns),
        "foreign_address" or "foreign_port" => options.All || options.Words.Any(),
        _ => true,
    };

    private static ColumnOf<Difference> Of(ColumnOf<SocketRow> column) => new(
        column.Key, column.Title, column.Kind is CellKind.Structure or CellKind.Endpoint ? CellKind.Text : column.Kind,
        (in row) => row.Sockets.Read(row.Socket, column.Key), column.Meaning)
    {
        MinWidth = column.Kind is CellKind.Endpoint ? 0 : column.MinWidth,
        TableNull = column.TableNull,
        Words = column.Words,
        Unit = column.Unit,
        Metric = MetricRole.Label,
    };

    private static Tint TintOf(in Difference row) => row.Change switch
    {
        Change.Added => Tint.Listening,
        Change.Removed => Tint.Waiting,
        _ => Tint.Passing,
    };
}
