using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>The one table of columns: a new column is one entry of a topic. Every format, option and list of columns is made from it.</summary>
internal static class SocketColumns
{
    /// <summary>All columns, in the order in which they are listed.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        .. CoreColumns.All,
        .. RecordedSocket.FromRecording([.. FamilyColumns.All, .. OwnerColumns.All, .. DetailColumns.All, .. RateColumns.All, .. DerivedColumns.All, .. PlaceColumns.All]),
        .. PlaceColumns.Host,
        CoreColumns.Timestamp,
    ];

    /// <summary>The columns of those keys.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Of(params string[] keys) => [.. keys.Select(Find)];

    private static ColumnOf<SocketRow> Find(string key) =>
        CoreColumns.All.FirstOrDefault(column => column.Key == key) ?? All.First(column => column.Key == key);
}
