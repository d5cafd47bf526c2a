using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Data that the peer does not take.</summary>
internal sealed class UnsentDataCheck : Check
{
    internal override string Name => "unsent-data";

    internal override string Meaning => """
        TCP sockets with unacknowledged data, SYN or FIN in both readings of which the peer acknowledged nothing in between; a warning where
        the kernel probes a closed window or has retransmitted in vain.
        """;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.SendQueue, Facts.Timer, Facts.Retransmits];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var stuck = host.After.Sockets.Where(socket =>
            IsSending(socket) && (host.IsOneReading ? ReasonOf(host, socket).Severity > Severity.Info
                : host.Before.Find(socket) is { } earlier && IsSending(earlier) && NothingAcknowledged(host, earlier, socket))).ToList();
        host.Require(this, host.After.Sockets.Where(socket => IsSending(socket)), Facts.Timer);
        var here = new OwnPlaces(host.After);
        var attempts = stuck.Where(socket => socket.State == SocketState.SynSent)
            .GroupBy(socket => (Address: socket.ForeignAddress.Unmap(), Port: socket.ForeignPort))
            .Select(some => Unanswered(host, here, some.Key.Address, some.Key.Port, [.. some]));
        return attempts.Concat(stuck.Where(socket => socket.State != SocketState.SynSent).GroupBy(socket => ReasonOf(host, socket)).SelectMany(some => SocketGroup.Of(host.After, some).Select(group => Found(host, group, some.Key))));
    }

    private static bool IsSending(in SocketInfo socket) =>
        socket is { Protocol: SocketProtocol.Tcp, State: not SocketState.Listen, SendQueue: > 0 };

    private static bool NothingAcknowledged(Examination host, in SocketInfo earlier, in SocketInfo later) =>
        host.Before.NumberOf(earlier, Facts.BytesAcknowledged) is { } before && host.After.NumberOf(later, Facts.BytesAcknowledged) is { } after
            ? before == after
            : later.SendQueue >= earlier.SendQueue;

    private static (Severity Severity, string Text) ReasonOf(Examination host, SocketInfo socket)
    {
        var timer = host.After.WordOf(socket, Facts.Timer);
        return timer == DetailWords.Timer(SocketTimerKind.Persist) || host.After.NumberOf(socket, Facts.SendWindow) == 0
            ? (Severity.Warning, "the peer has closed its window: its program does not read")
            : timer == DetailWords.Timer(SocketTimerKind.Retransmit) && host.After.NumberOf(socket, Facts.Retransmits) > 0
            ? (Severity.Warning, "it was sent again in vain: packets get lost, or the peer is gone")
            : (Severity.Info, "the peer is slow, or the way to it is");
    }

    /// <summary>The time in which nothing came back, as far as it is known.</summary>
    private static string During(Examination host) => host.IsOneReading ? "" : $" for {host.BetweenText}";

    /// <summary>One finding a destination, for all programs together: the fault is at the destination.</summary>
    private Finding Unanswered(
        Examination host, OwnPlaces here, HostAddress address, uint? port, IReadOnlyList<SocketInfo> sockets)
    {
        var destination = SocketName.Of(address, port);
        return new Finding
        {
            Check = Name,
            Severity = Severity.Warning,
            Subject = destination,
            Count = sockets.Count,
            Sockets = sockets,
            Reason = $"{CountText.Of(sockets.Count, "connection attempt")} to {destination} {CountText.Form(sockets.Count, "has", "have")} had no "
                + $"answer{During(host)}: nobody answers the SYN, because "
                + (here.IsFull(address, port) ? "the accept queue of its listener on this host is full."
                    : here.Has(address) ? "a firewall of this host drops it, or the accept queue was full."
                    : "the host is down, a firewall drops it, or the accept queue is full."),
            Evidence = [.. host.After.Evidence(sockets, "timer", "retransmits")],
            Next = $"dotnet-sockets -tanp state syn-sent and dst '{destination}'",
        };
    }

    private Finding Found(Examination host, SocketGroup group, (Severity Severity, string Text) reason) => new()
    {
        Check = Name,
        Severity = reason.Severity,
        Subject = group.Name,
        Count = group.Sockets.Count,
        Sockets = group.Sockets,
        Reason = $"{ScaledNumber.Bytes(group.Sockets.Sum(socket => socket.SendQueue ?? 0))} in the send queues of "
            + $"{CountText.Of(group.Sockets.Count, "socket")}, and the peer acknowledged nothing{During(host)}: {reason.Text}.",
        Evidence = [.. group.Places(), .. host.After.Evidence(group.Sockets, "timer", "retransmits")],
        Next = $"dotnet-sockets -tnp --info 'send_q > 0{(group.ProcessId is { } id ? Invariant($" and pid = {id}") : "")}'",
    };
}
