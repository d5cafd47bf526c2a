using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Packets that are dropped before any socket sees them: no socket's own counter tells of them.</summary>
internal sealed class SoftnetDropsCheck : Check
{
    /// <summary>Above what a busy and healthy processor has now and then.</summary>
    private const double ManySqueezesPerSecond = 100;

    private const string Queue = "net.core.netdev_max_backlog";
    private const string Budget = "net.core.netdev_budget";
    private const string Group = "Softnet";
    private const string Dropped = "Dropped";
    private const string Squeezed = "TimeSqueeze";

    internal override string Name => "softnet-drops";

    internal override string Meaning => Invariant($"""
        Packets that a processor dropped between the two readings because its queue was full ({Queue}), and, worth knowing, one that ran out
        of time with packets left to take {ManySqueezesPerSecond} times a second or more ({Budget}): /proc/net/softnet_stat, of the whole host.
        """);

    internal override SocketProtocols Protocols => SocketProtocols.None;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (host.IsOneReading)
        {
            host.CannotTell(this, "it takes two readings to see what is dropped now");
            return [];
        }

        if (!host.Counters.NamesOf(Group).Any())
        {
            host.CannotRead(this, "net/softnet_stat");
            return [];
        }

        return Of(host.Counters, host.Between, host.Settings.NumberOf(Queue), host.Settings.NumberOf(Budget));
    }

    /// <summary>A finding for each processor that dropped packets, or else ran out of time again and again.</summary>
    /// <param name="counters">What was counted between the readings.</param>
    /// <param name="between">The time between them.</param>
    /// <param name="queue">How many packets may wait; null where that is not known.</param>
    /// <param name="budget">How many packets are taken at a time; null where that is not known.</param>
    internal IEnumerable<Finding> Of(CounterChanges counters, TimeSpan between, long? queue, long? budget)
    {
        foreach (var processor in counters.NamesOf(Group).Where(name => name.StartsWith(Dropped, StringComparison.Ordinal)).Select(name => name[Dropped.Length..]))
        {
            var dropped = counters.ChangeOf(Group, Dropped + processor);
            var squeezed = counters.ChangeOf(Group, Squeezed + processor);
            if (dropped == 0 && squeezed < ManySqueezesPerSecond * between.TotalSeconds)
            {
                continue;
            }

            yield return new Finding
            {
                Check = Name,
                Severity = dropped > 0 ? Severity.Warning : Severity.Info,
                Subject = $"CPU {processor}",
                Count = dropped > 0 ? dropped : squeezed,
                Reason = dropped > 0
                    ? Invariant($"It dropped {CountText.Of(dropped, "packet")} within {between.TotalSeconds:0.0} s before any socket saw them: more wait in its queue than may ({Queue}).")
                    : Invariant($"It ran out of time {squeezed} times within {between.TotalSeconds:0.0} s with packets left to take: they wait longer, and may be dropped ({Budget})."),
                Evidence =
                [
                    .. counters.Evidence(Group, $"Processed{processor}", Dropped + processor, Squeezed + processor),
                    .. queue is { } most ? [Evidence.OfSetting(Queue, most)] : Array.Empty<Evidence>(),
                    .. budget is { } packets ? [Evidence.OfSetting(Budget, packets)] : Array.Empty<Evidence>(),
                ],
                Next = "dotnet-sockets statistics -c --columns timestamp,protocol,name,value,change",
            };
        }
    }
}
