using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Buffers of all sockets together near what the kernel gives them.</summary>
internal sealed class MemoryCheck : Check
{
    internal override string Name => "memory";

    internal override string Meaning => """
        Pages that TCP's and UDP's buffers take (mem of /proc/net/sockstat, host-wide) against net.ipv4.tcp_mem and net.ipv4.udp_mem: from
        the middle number on the kernel saves memory, at the last it drops.
        """;

    internal override SocketProtocols Protocols => SocketProtocols.None;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        foreach (var (protocol, setting) in new[] { ("TCP", "net.ipv4.tcp_mem"), ("UDP", "net.ipv4.udp_mem") })
        {
            if (host.Settings.NumbersOf(setting) is not [_, var pressure, var most]
                || host.Statistics?.Of(protocol + ".mem") is not { } used)
            {
                host.CannotRead(this, setting, " in this network namespace");
            }
            else if (used >= pressure)
            {
                yield return new Finding
                {
                    Check = Name,
                    Severity = used >= most ? Severity.Error : Severity.Warning,
                    Subject = protocol,
                    Count = used,
                    Reason = Invariant($"Its buffers take {used} pages: the kernel saves memory from {pressure} on, with smaller ")
                        + Invariant($"windows and slower connections, and drops packets at {most}."),
                    Evidence =
                    [
                        Evidence.OfNumber(protocol + " mem of /proc/net/sockstat, in pages", used),
                        Evidence.OfSetting(setting + " (pressure)", pressure),
                        Evidence.OfSetting(setting + " (max)", most),
                    ],
                    Next = "dotnet-sockets doctor unread-data unsent-data",
                };
            }
        }
    }
}
