using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Doctor;

/// <summary>Programs that do not read what has arrived.</summary>
internal sealed class UnreadDataCheck : Check
{
    internal override string Name => "unread-data";

    internal override string Meaning => """
        Sockets with unread data in both readings of which their program read nothing in between; a warning where the receive buffer is
        full, so that the peer cannot send (TCP) or datagrams are dropped (UDP).
        """;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var stuck = host.After.Sockets.Where(socket =>
            Unread(socket) > 0 && host.Before.Find(socket) is { } earlier && Unread(earlier) > 0 && NothingRead(earlier, socket)).ToList();
        return stuck.GroupBy(IsFull).SelectMany(some => SocketGroup.Of(host.After, some).Select(group => Found(host, group, some.Key)));
    }

    /// <summary>The peer's FIN counts as a byte and is none; a listener's queue is of connections.</summary>
    private static long Unread(in SocketInfo socket) => socket.State switch
    {
        SocketState.Listen => 0,
        SocketState.CloseWait or SocketState.LastAck or SocketState.Closing => (socket.ReceiveQueue ?? 0) - 1L,
        _ => socket.ReceiveQueue ?? 0,
    };

    /// <summary>
    /// What arrived less what is unread is what was read; without the kernel's count, a queue that did not shrink must do.
    /// </summary>
    private static bool NothingRead(in SocketInfo earlier, in SocketInfo later) =>
        Read(earlier) is { } before && Read(later) is { } after ? before == after : Unread(later) >= Unread(earlier);

    private static long? Read(in SocketInfo socket) => (long?)socket.Details?.Tcp?.Traffic.BytesReceived - Unread(socket);

    private static bool IsFull(SocketInfo socket) => socket.Details is { } details
        && (details.Tcp?.Windows.Receive == 0
            || (details.Memory is { ReceiveAllocated: { } used, ReceiveBuffer: { } most } && Nearness.Of(used, most) is not null));

    private Finding Found(Examination host, SocketGroup group, bool isFull)
    {
        var count = group.Sockets.Count;
        var bytes = group.Sockets.Sum(socket => Unread(socket));
        var isUdp = group.Sockets[0].Protocol == SocketProtocol.Udp;
        return new Finding
        {
            Check = Name,
            Severity = isFull ? Severity.Warning : Severity.Info,
            Subject = group.Name,
            Count = count,
            Reason = Invariant($"Of {bytes} bytes that wait on {count} socket{(count == 1 ? "" : "s")} nothing was read for ")
                + $"{host.BetweenText}: the program is busy, waits for something else or hangs"
                + (!isFull ? "." : isUdp ? ", and its receive buffer is full, so that datagrams are "
                    + "dropped." : ", and its receive buffer is full, so that the peer cannot send."),
            Evidence = [.. host.After.Evidence(group.Sockets, "rmem_alloc_bytes", "rcvbuf_bytes")],
            Next = "dotnet-sockets explain recv_q",
        };
    }
}
