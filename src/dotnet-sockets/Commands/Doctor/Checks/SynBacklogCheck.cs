using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Listeners with too many handshakes that do not end: a SYN flood, or answers that get lost.</summary>
internal sealed class SynBacklogCheck : Check
{
    private const string Cookies = "net.ipv4.tcp_syncookies";
    private const string MostWithoutCookies = "net.ipv4.tcp_max_syn_backlog";

    internal override string Name => "syn-backlog";

    internal override string Meaning => $"""
        Handshakes in SYN_RECV against the listener's backlog, and where {Cookies} is 0 against three quarters of {MostWithoutCookies}, in
        both readings.
        """;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.SendQueue];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var cookies = host.Settings.NumberOf(Cookies) is not 0;
        var most = cookies ? null : host.Settings.NumberOf(MostWithoutCookies);
        var (before, after) = (new Handshakes(host.Before), new Handshakes(host.After));

        // Listeners of one port that share it have a queue each, and which of them a handshake is for, nothing tells.
        foreach (var place in host.After.Listeners.GroupBy(listener => (listener.LocalAddress, listener.LocalPort, listener.Interface)))
        {
            var listener = place.First();
            if (place.Any(one => one.SendQueue is null) || after.Of(listener) is not { Count: > 0 } open)
            {
                continue;
            }

            // tcp_conn_request() spares the last quarter for peers it knows.
            var limit = place.Sum(one => Math.Min(one.SendQueue ?? 0, most * 3 / 4 ?? long.MaxValue));
            var lasting = Math.Min(open.Count, before.Of(listener).Count);
            if (Judge(lasting, limit, cookies) is { } severity)
            {
                yield return Found(host, listener, open, limit, cookies, severity);
            }
        }
    }

    /// <summary>With cookies a full queue still answers, though without TCP's options.</summary>
    private static Severity? Judge(long count, long limit, bool cookies) =>
        count > 0 && count >= limit ? (cookies ? Severity.Warning : Severity.Error)
        : Nearness.Of(count, limit) is not null ? Severity.Warning
        : null;

    private Finding Found(Examination host, in SocketInfo listener, IReadOnlyList<SocketInfo> open, long most, bool cookies, Severity level) => new()
    {
        Check = Name,
        Severity = level,
        Subject = SocketName.Of(listener),
        Count = open.Count,
        Reason = Invariant($"{open.Count} handshakes are incomplete (limit {most}): a SYN flood, or the answers do not reach the ")
            + "clients; "
            + (cookies ? "beyond that the kernel answers with SYN cookies, without TCP's "
                + "options." : "beyond that the kernel drops new SYNs."),
        Evidence =
        [
            host.After.Evidence(listener),
            .. Setting(host, Cookies),
            .. cookies ? [] : Setting(host, MostWithoutCookies),
            .. host.Counters.Evidence("TcpExt", "TCPReqQFullDoCookies", "TCPReqQFullDrop", "SyncookiesSent"),
            .. host.After.Evidence(open),
        ],
        Next = Invariant($"dotnet-sockets -tan state syn-recv and sport = {listener.LocalPort}"),
    };

    private static IEnumerable<Evidence> Setting(Examination host, string name) =>
        host.Settings.NumberOf(name) is { } value ? [Evidence.OfSetting(name, value)] : [];
}
