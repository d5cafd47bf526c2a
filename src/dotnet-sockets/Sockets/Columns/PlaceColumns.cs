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
}
