using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Where the socket is.</summary>
internal static class PlaceColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        new("netns", "Netns", CellKind.Text, static (in row) => Cell.Untrusted((row.Socket.Origin as NetworkNamespace)?.ToString()),
            "The network namespace: its name in /run/netns, else its number, else pid: and a process in it.")
        { Needs = RowNeeds.Namespace },
    ];

    /// <summary>Which host: what a recorded row says of itself goes before what is said of all of them.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Host { get; } = [.. HostColumns.Of<SocketRow>(
        static (in row) => Cell.Untrusted(row.Context.Host.Name), static (in row) => Cell.Untrusted(row.Context.Host.Boot)).Select(OwnFirst)];

    private static ColumnOf<SocketRow> OwnFirst(ColumnOf<SocketRow> column)
    {
        var recorded = RecordedSocket.FromRecording(column);
        return column with { Read = (in row) => recorded.Read(row) is { Kind: not CellKind.Null } own ? own : column.Read(row) };
    }
}
