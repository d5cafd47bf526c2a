using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>The firewall's table of connections near its end.</summary>
internal sealed class ConntrackCheck : Check
{
    private const string Used = "net.netfilter.nf_conntrack_count";
    private const string Limit = "net.netfilter.nf_conntrack_max";

    internal override string Name => "conntrack";

    internal override string Meaning => $"The connections that the firewall tracks ({Used}) against {Limit}.";

    internal override SocketProtocols Protocols => SocketProtocols.None;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        // Without connection tracking there is no such file, and no limit to be near to.
        if (host.Settings.NumberOf(Used) is { } used && host.Settings.NumberOf(Limit) is { } limit
            && Nearness.Of(used, limit) is { } severity)
        {
            yield return new Finding
            {
                Check = Name,
                Severity = severity,
                Subject = "connection tracking",
                Count = used,
                Reason = Invariant($"{used} connections are tracked and {limit} may be: when the table is full, packets of new ")
                    + "connections are dropped.",
                Evidence = [Evidence.OfSetting(Used, used), Evidence.OfSetting(Limit, limit)],
                Next = $"sysctl {Used} {Limit}",
            };
        }
    }
}
