using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Datagrams that arrived and were dropped.</summary>
internal sealed class UdpDropsCheck : Check
{
    private const string LargestBuffer = "net.core.rmem_max";

    private static readonly string[] CounterGroups = ["Udp", "Udp6"];

    private static readonly string[] Errors = ["RcvbufErrors", "SndbufErrors", "MemErrors"];

    internal override string Name => "udp-drops";

    internal override string Meaning => """
        UDP sockets that dropped datagrams: a warning where they did between the two readings, else worth knowing; and the buffer errors of
        UDP (RcvbufErrors, SndbufErrors, MemErrors) that were counted between the readings.
        """;

    internal override SocketProtocols Protocols => SocketProtocols.Udp;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.Drops];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        host.Require(this, host.After.Sockets.Where(socket => socket.Protocol == SocketProtocol.Udp), Facts.Drops);
        var dropping = host.After.Sockets.Where(socket => socket.Protocol == SocketProtocol.Udp && Drops(host.After, socket) > 0).ToList();
        IReadOnlyList<Finding> findings = [.. dropping.Select(socket => Found(host, socket, host.Before.Find(socket) is { } earlier ? Drops(host.Before, earlier) : Drops(host.After, socket)))];
        var errors = CounterGroups.Where(protocol => Errors.Any(error => host.Counters.ChangeOf(protocol, error) > 0));
        return findings.Any(finding => finding.Severity == Severity.Warning)
            ? findings
            : [.. findings, .. errors.Select(protocol => Counted(host, protocol))];
    }

    private static long Drops(Reading reading, in SocketInfo socket) => reading.NumberOf(socket, Facts.Drops) ?? 0;

    private Finding Found(Examination host, in SocketInfo socket, long earlier)
    {
        var drops = Drops(host.After, socket);
        var isDropping = drops > earlier;
        return new Finding
        {
            Check = Name,
            Severity = isDropping ? Severity.Warning : Severity.Info,
            Subject = SocketName.Of(socket),
            Count = drops,
            Reason = Invariant($"It dropped {CountText.Of(drops, "datagram")} since it was opened")
                + (host.IsOneReading ? ": " : Invariant($", {drops - earlier} of them within {host.BetweenText}: "))
                + "they come faster than the program reads, or its receive buffer is too small for a burst.",
            Evidence =
            [
                host.After.Evidence(socket, "drops", "rmem_alloc_bytes", "rcvbuf_bytes"),
                .. host.Settings.NumberOf(LargestBuffer) is { } most ? [Evidence.OfSetting(LargestBuffer, most)] : Array.Empty<Evidence>(),
                .. host.Counters.Evidence("Udp", Errors),
            ],
            Next = "dotnet-sockets -uanp --columns proto,local_endpoint,drops,rmem_alloc_bytes,rcvbuf_bytes,pid,process",
        };
    }

    private Finding Counted(Examination host, string protocol) => new()
    {
        Check = Name,
        Severity = Severity.Warning,
        Subject = protocol,
        Count = Errors.Sum(error => host.Counters.ChangeOf(protocol, error)),
        Reason = $"Datagrams met full buffers within {host.BetweenText}, of sockets that have been closed or no longer drop.",
        Evidence = [.. host.Counters.Evidence(protocol, Errors)],
        Next = "dotnet-sockets doctor udp-drops",
    };
}
