using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Connections that no program holds any more and that do not end.</summary>
internal sealed class OrphanCheck : Check
{
    private const string Limit = "net.ipv4.tcp_max_orphans";

    internal override string Name => "orphans";

    internal override string Meaning =>
        "TCP connections that no program holds and that still wait for their peers (TCP orphan of /proc/net/sockstat, host-wide) "
            + $"against {Limit}.";

    internal override SocketProtocols Protocols => SocketProtocols.None;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (host.Settings.NumberOf(Limit) is not { } limit || host.Statistics?.Of("TCP.orphan") is not { } orphans)
        {
            host.CannotRead(this, Limit, " in this network namespace");
            yield break;
        }

        if (Nearness.Of(orphans, limit) is { } severity)
        {
            var rows = host.After.Sockets.Where(IsOrphan).ToList();
            yield return new Finding
            {
                Check = Name,
                Severity = severity,
                Subject = "orphans",
                Count = orphans,
                Reason = Invariant($"{orphans} connections belong to no program (limit {limit}): beyond that the kernel resets ")
                    + "them, and data that was on its way is lost.",
                Evidence =
                [
                    Evidence.OfNumber("TCP orphan of /proc/net/sockstat", orphans),
                    Evidence.OfSetting(Limit, limit),
                    .. host.After.Evidence(rows),
                ],

                // Those of other network namespaces count as well, and are not listed here.
                Next = rows.Count > 0 ? "dotnet-sockets -tan state fin-wait1 or state closing or state last-ack" : "dotnet-sockets explain FIN_WAIT1",
            };
        }
    }

    /// <summary>TIME_WAIT and FIN_WAIT2 without a program are kept in small records that do not count as orphans.</summary>
    private static bool IsOrphan(SocketInfo socket) =>
        socket is { Inode: null, State: SocketState.FinWait1 or SocketState.Closing or SocketState.LastAck };
}
