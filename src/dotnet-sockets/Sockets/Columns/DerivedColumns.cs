using System.Net.Sockets;
using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What follows from what the kernel tells.</summary>
internal static class DerivedColumns
{
    private static readonly ColumnReaders Sources = new([.. ExtendedColumns.All, .. TcpTrafficColumns.All]);

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        DetailColumn.Of(RowNeeds.None, "exposure", CellKind.Word, static (in row) => Cell.Word(Exposure.Of(in row.Socket)),
            "Who can reach the local address: loopback (this host), interface (its network), any; /proc does not tell a device that narrows any.")
            with { Words = static () => [Exposure.Loopback, Exposure.Interface, Exposure.Any] },
        DetailColumn.Of(RowNeeds.Listeners, "direction", CellKind.Word,
            static (in row) => Cell.Word(row.Context.Listeners?.DirectionOf(row.Socket)),
            "TCP connections: inbound where a listener has the local port; outbound where one has the foreign port, or the kernel chose the local port alone; "
            + "null where that does not tell, as of a recording without listeners.")
            with { Words = static () => Listeners.Directions },
        DetailColumn.Of(RowNeeds.Extended, "dual_stack", CellKind.Boolean, static (in row) => Cell.Of(IsDualStack(row)),
            "Whether it takes IPv4 and IPv6; null where that is not known, as of connected wildcard sockets."),
        DetailColumn.Of(RowNeeds.None, "peer", CellKind.Address, static (in row) => PeerOf(row.Socket),
            "The address of the other end, an IPv4-mapped one (::ffff:192.0.2.1) as IPv4, so that one host is one value; null where there is no other end, as of a "
            + "listener, and of families without addresses."),
        DetailColumn.Of(RowNeeds.None, "full", CellKind.Boolean, static (in row) => Cell.Of(IsFull(row.Socket)),
            "Whether a listener's queue is full, so that new connections are turned away: recv_q is greater than send_q. Null where it does not listen, and where "
            + "/proc was the source, which does not tell send_q."),
        DetailColumn.Number(RowNeeds.Tcp, "age_ms", static (in row) => AgeOf(row),
            "Milliseconds since the connection was established; null where data went both ways, as the kernel keeps no such time."),
    ];

    private static bool? IsDualStack(in SocketRow row) =>
        row.Socket.LocalAddress != HostAddress.AnyIPv6 ? (row.Socket.LocalAddress.Family == AddressFamily.Unspecified ? null : false)
        : Sources.Read("v6only", row) is { Kind: CellKind.Boolean, Number: var only } ? only == 0
        : null;

    private static Cell PeerOf(in SocketInfo socket) => socket.Named is not null || socket.ForeignAddress.IsNoHost() ? default : Cell.Of(socket.ForeignAddress.Unmap());

    /// <summary>As the kernel's sk_acceptq_is_full(): one more than the limit fits.</summary>
    private static bool? IsFull(in SocketInfo socket) =>
        socket is { State: SocketState.Listen, ReceiveQueue: { } waiting, SendQueue: { } limit } ? waiting > limit : null;

    /// <summary>Before data was sent, the kernel counts its time from the connection's beginning.</summary>
    private static Cell AgeOf(in SocketRow row) =>
        Sources.Number("data_segs_out", row) == 0 ? Sources.Read("last_send_ms", row)
        : Sources.Number("data_segs_in", row) == 0 ? Sources.Read("last_recv_ms", row)
        : default;
}
