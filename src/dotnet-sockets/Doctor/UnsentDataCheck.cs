using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Doctor;

/// <summary>Data that the peer does not take.</summary>
internal sealed class UnsentDataCheck : Check
{
    internal override string Name => "unsent-data";

    internal override string Meaning => """
        TCP sockets with unacknowledged data, SYN or FIN in both readings of which the peer acknowledged nothing in between; a warning where
        the kernel probes a closed window or has retransmitted in vain.
        """;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var stuck = host.After.Sockets.Where(socket =>
            IsSending(socket) && host.Before.Find(socket) is { } earlier && IsSending(earlier)
            && NothingAcknowledged(earlier, socket)).ToList();
        return stuck.GroupBy(ReasonOf).SelectMany(some => SocketGroup.Of(host.After, some).Select(group => Found(host, group, some.Key)));
    }

    private static bool IsSending(in SocketInfo socket) =>
        socket is { Protocol: SocketProtocol.Tcp, State: not SocketState.Listen, SendQueue: > 0 };

    private static bool NothingAcknowledged(in SocketInfo earlier, in SocketInfo later) =>
        earlier.Details?.Tcp?.Traffic.BytesAcknowledged is { } before && later.Details?.Tcp?.Traffic.BytesAcknowledged is { } after
            ? before == after
            : later.SendQueue >= earlier.SendQueue;

    private static (Severity Severity, string Text) ReasonOf(SocketInfo socket) => socket switch
    {
        { State: SocketState.SynSent } => (Severity.Warning, "nobody answers the SYN: the host is down, a firewall drops it, or the "
            + "accept queue is full"),
        { Details.Timer.Kind: SocketTimerKind.Persist } or { Details.Tcp.Windows.Send: 0 } => (Severity.Warning, "the peer has closed "
            + "its window: its program does not read"),
        { Details.Timer: { Kind: SocketTimerKind.Retransmit, Retransmits: > 0 } } =>
            (Severity.Warning, "it was sent again in vain: packets get lost, or the peer is gone"),
        _ => (Severity.Info, "the peer is slow, or the way to it is"),
    };

    private Finding Found(Examination host, SocketGroup group, (Severity Severity, string Text) reason)
    {
        var count = group.Sockets.Count;
        var bytes = group.Sockets.Sum(socket => socket.SendQueue ?? 0);
        return new Finding
        {
            Check = Name,
            Severity = reason.Severity,
            Subject = group.Name,
            Count = count,
            Reason = Invariant($"Of {bytes} bytes in the send queues of {count} socket{(count == 1 ? "" : "s")} nothing was acknowledged ")
                + $"for {host.BetweenText}: {reason.Text}.",
            Evidence = [.. host.After.Evidence(group.Sockets, "timer", "retransmits")],
            Next = "dotnet-sockets explain send_q",
        };
    }
}
