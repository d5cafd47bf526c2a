using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Programs that do not read what has arrived.</summary>
internal sealed class UnreadDataCheck : Check
{
    /// <summary>A request that waits so long is not being worked off; what a client has not read may be of no use to it.</summary>
    private const uint LongMilliseconds = 10_000;

    /// <summary>How long all connections of a listener may wait, however many they are: some programs read in turns of a few seconds.</summary>
    private const uint LongForAllMilliseconds = 5000;

    internal override string Name => "unread-data";

    internal override string Meaning => Invariant($"""
        Sockets with unread data in both readings of which their program read nothing in between; a warning where the receive buffer is
        full, so that the peer cannot send (TCP) or datagrams are dropped (UDP), where the process is stopped or stuck in the kernel, or
        where a server's connection waits {LongMilliseconds / 1000} seconds, all connections of a listener {LongForAllMilliseconds / 1000}.
        """);

    internal override SocketProtocols Protocols => SocketProtocols.Tcp | SocketProtocols.Udp;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.ReceiveQueue, Facts.LastReceive, Facts.ReceiveAllocated, Facts.ReceiveBuffer];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var unread = host.After.Sockets.Where(socket => Unread(socket) > 0).ToList();
        if (host.IsOneReading)
        {
            host.Require(this, unread.Where(socket => socket.Protocol == SocketProtocol.Tcp), Facts.LastReceive);
        }

        var stuck = unread.FindAll(socket => host.IsOneReading ? Wait(host, socket) >= LongForAllMilliseconds || IsFull(host, socket)
            : host.Before.Find(socket) is { } earlier && Unread(earlier) > 0 && NothingRead(host, earlier, socket));
        var served = ServedConnections.Of(host.After);
        return stuck.GroupBy(socket => (IsFull: IsFull(host, socket), IsUdp: socket.Protocol == SocketProtocol.Udp))
            .SelectMany(some => SocketGroup.Of(host.After, some).Select(group => Found(host, group, served, some.Key)));
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
    private static bool NothingRead(Examination host, in SocketInfo earlier, in SocketInfo later) =>
        Read(host.Before, earlier) is { } before && Read(host.After, later) is { } after ? before == after : Unread(later) >= Unread(earlier);

    private static long? Read(Reading reading, in SocketInfo socket) => reading.NumberOf(socket, Facts.BytesReceived) - Unread(socket);

    private static bool IsFull(Examination host, in SocketInfo socket) => host.After.NumberOf(socket, Facts.ReceiveWindow) == 0
        || (host.After.NumberOf(socket, Facts.ReceiveAllocated) is { } used && host.After.NumberOf(socket, Facts.ReceiveBuffer) is { } most
            && Nearness.Of(used, most) is not null);

    /// <summary>At least so long: what came last waits since then, and nothing tells of what came before.</summary>
    private static long Wait(Examination host, in SocketInfo socket) => host.After.NumberOf(socket, Facts.LastReceive) ?? 0;

    private Finding Found(Examination host, SocketGroup group, ServedConnections served, (bool IsFull, bool IsUdp) kind)
    {
        var (isFull, isUdp) = kind;
        var bytes = group.Sockets.Sum(socket => Unread(socket));
        var wait = group.Sockets.Max(socket => Wait(host, socket));
        var hindrance = group.ProcessId is { } id ? ProcessState.HindranceOf(host.Folder, id) : null;
        var all = served.AllOf(group.Sockets.Where(socket => Wait(host, socket) >= LongForAllMilliseconds));
        var isLong = group.Sockets.Any(socket => Wait(host, socket) >= LongMilliseconds && served.Has(socket));
        return new Finding
        {
            Check = Name,
            Severity = isFull || hindrance is not null || all is not null || isLong ? Severity.Warning : Severity.Info,
            Subject = group.Name,
            Count = group.Sockets.Count,
            Reason = $"{ScaledNumber.Bytes(bytes)} on {CountText.Of(group.Sockets.Count, "socket")} {CountText.Form(bytes, "was", "were")} not read"
                + $"{Long(wait, host)}: {hindrance ?? "the program is busy, blocked or hung"}"
                + (all is { } port ? Invariant($", and none of the connections to port {port} was read") : "")
                + (!isFull ? "." : isUdp ? "; the receive buffer is full, and datagrams are "
                    + "dropped." : "; the receive buffer is full, and the peer cannot send."),
            Evidence = [.. group.Places(), .. host.After.Evidence(group.Sockets, "rmem_alloc_bytes", "rcvbuf_bytes")],
            Next = $"dotnet-sockets {(isUdp ? "-uanp -m" : "-tnp --info")} 'recv_q > 0{Of(group)}'",
        };
    }

    private static string Of(SocketGroup group) => group.ProcessId is { } id ? Invariant($" and pid = {id}") : "";

    /// <summary>The longer of the time between the readings and what the kernel tells; nothing where neither is known.</summary>
    private static string Long(long wait, Examination host) =>
        wait > host.Between.TotalMilliseconds ? Invariant($" for {wait / 1000.0:0.0} s") : host.IsOneReading ? "" : $" for {host.BetweenText}";
}
