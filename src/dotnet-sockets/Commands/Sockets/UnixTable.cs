using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>netstat's columns for UNIX sockets: those of the table where nothing else is listed and no columns are named.</summary>
internal static class UnixTable
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> Columns { get; } =
    [
        Column("proto"),
        Column("refcount") with { MinWidth = 6 },

        // The kernel no longer sets any other of netstat's flags.
        new("flags", "Flags", CellKind.Word, static (in row) => Cell.Word(row.Socket.State == SocketState.Listen ? "[ ACC ]" : "[ ]"),
            "ACC for a socket that accepts connections.") { MinWidth = 11 },
        Column("type") with { MinWidth = 10 },
        Column("state") with { MinWidth = 13 },
        Column("inode") with { Title = "I-Node", MinWidth = 8 },
        Column("path"),
    ];

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);
}
