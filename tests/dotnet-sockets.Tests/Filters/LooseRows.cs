using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>Sockets by hand, as rows that no snapshot of a host has.</summary>
internal static class LooseRows
{
    internal static SocketRow Of(in SocketInfo socket) => new(socket, new RowContext(null, new NoNames())
    {
        Snapshot = SocketRecording.FromRows([], DateTimeOffset.UnixEpoch, new SocketTableOptions { Owners = SocketOwnerDetails.Descriptors }),
    });
}
