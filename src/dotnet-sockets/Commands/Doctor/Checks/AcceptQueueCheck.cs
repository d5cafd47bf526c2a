using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Listeners whose programs accept too slowly.</summary>
internal sealed class AcceptQueueCheck : Check
{
    internal override string Name => "accept-queue";

    internal override string Meaning => """
        Listeners whose queue of connections that wait to be accepted is full or nearly so in both readings, by the limit that the program
        gave listen() and net.core.somaxconn allows; and overflows (ListenOverflows) that were counted between the readings.
        """;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.ReceiveQueue, Facts.SendQueue];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (host.After.Listeners.Any(listener => listener.SendQueue is null))
        {
            host.CannotTell(this, "the limits of listeners are not known");
        }

        var full = Full(host).ToList();
        var overflows = host.Counters.ChangeOf("TcpExt", "ListenOverflows");
        return full.Count > 0 || overflows == 0 ? full : [Overflowed(host, overflows)];
    }

    private IEnumerable<Finding> Full(Examination host)
    {
        foreach (var listener in host.After.Listeners)
        {
            if (listener is { ReceiveQueue: { } queue and > 0, SendQueue: { } limit }
                && host.Before.Find(listener)?.ReceiveQueue is { } earlier
                && Judge(Math.Min(queue, earlier), Math.Max(queue, earlier), limit) is { } judged)
            {
                // Of one moment nobody knows whether it lasted.
                var severity = host.IsOneReading ? Severity.Warning : judged;
                yield return new Finding
                {
                    Check = Name,
                    Severity = severity,
                    Subject = SocketName.Of(listener),
                    Count = queue,
                    Reason = (judged == Severity.Error
                        ? Invariant($"The accept queue is full ({queue} wait, limit {limit}): new clients get no answer, because ")
                        : Invariant($"The accept queue is nearly full ({queue} wait, limit {limit}): once it is full, new clients get no answer; "))
                        + (Hindrance(host, listener) ?? "the program accepts too slowly, or its backlog is too small") + ".",
                    Evidence = [host.After.Evidence(listener, "drops"), .. Ceiling(host), .. Overflows(host)],
                    Next = Invariant($"dotnet-sockets -tanp port = {listener.LocalPort}"),
                };
            }
        }
    }

    private static string? Hindrance(Examination host, in SocketInfo listener) =>
        host.After.FirstOwnerOf(listener) is { } owner ? ProcessState.HindranceOf(host.Folder, owner.Id) : null;

    /// <summary>
    /// The kernel turns away once the queue is longer than its limit (sk_acceptq_is_full), so that one more than that fit.
    /// </summary>
    private static Severity? Judge(uint least, uint most, uint limit) =>
        least > limit ? Severity.Error
        : most > limit || Nearness.Of(least, limit) is not null ? Severity.Warning
        : null;

    private Finding Overflowed(Examination host, long overflows) => new()
    {
        Check = Name,
        Severity = Severity.Warning,
        Subject = "listeners",
        Count = overflows,
        Reason = Invariant($"{overflows} connections were turned away within {host.BetweenText} because an accept queue was full, ")
            + "though none was in both readings: it fills for moments.",
        Evidence =
        [
            .. Overflows(host),
            .. host.After.Evidence(host.After.Listeners.Where(listener => host.After.NumberOf(listener, Facts.Drops) > 0), "drops"),
        ],
        Next = "dotnet-sockets -tln",
    };

    /// <summary>Of all listeners of the network namespace together; a listener's own are its drops.</summary>
    private static IEnumerable<Evidence> Overflows(Examination host) => host.Counters.Evidence("TcpExt", "ListenOverflows", "ListenDrops");

    private static IEnumerable<Evidence> Ceiling(Examination host) =>
        host.Settings.NumberOf("net.core.somaxconn") is { } most ? [Evidence.OfSetting("net.core.somaxconn", most)] : [];
}
