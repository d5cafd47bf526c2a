using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>So many connections in TIME_WAIT that the kernel stops remembering them.</summary>
internal sealed class TimeWaitCheck : Check
{
    private const string Limit = "net.ipv4.tcp_max_tw_buckets";

    internal override string Name => "time-wait";

    internal override string Meaning =>
        $"Sockets in TIME_WAIT against {Limit}, beyond which the kernel forgets connections early.";

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (host.Settings.NumberOf(Limit) is not { } limit)
        {
            host.CannotRead(this, Limit);
            yield break;
        }

        var waiting = host.After.Sockets.Where(socket => socket.State == SocketState.TimeWait).ToList();
        if (Nearness.Of(waiting.Count, limit) is { } severity)
        {
            yield return new Finding
            {
                Check = Name,
                Severity = severity,
                Subject = "TIME_WAIT",
                Count = waiting.Count,
                Reason = Invariant($"{waiting.Count} sockets are in TIME_WAIT (limit {limit}): beyond that the kernel forgets ")
                    + "connections at once, and late packets can meet new ones.",
                Evidence = [Evidence.OfSetting(Limit, limit), .. host.After.Evidence(waiting)],
                Next = "dotnet-sockets summary -t --by foreign_address,foreign_port state time-wait",
            };
        }
    }
}
