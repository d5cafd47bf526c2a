using System.Globalization;
using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>A TCP connection in one line: what is usual is left out.</summary>
internal static class TcpText
{
    private static readonly ColumnReaders Sources = new([.. TcpPathColumns.All, .. TcpTrafficColumns.All, .. CongestionColumns.All]);

    /// <summary>The columns that it is made of.</summary>
    internal static string[] Keys =>
    [
        "congestion", "ca_state", "rtt_us", "rttvar_us", "min_rtt_us", "rto_us", "backoff", "mss", "cwnd", "ssthresh", "bytes_sent", "bytes_acked",
        "bytes_received", "unacked", "notsent_bytes", "retrans_total", "lost", "rcv_ooopack", "pacing_rate_bps", "delivery_rate_bps", "app_limited",
        "rwnd_limited_us", "sndbuf_limited_us", "busy_us", "last_send_ms", "last_recv_ms",
    ];

    /// <summary>Null where there are no details.</summary>
    internal static string? Of(in SocketRow row)
    {
        var (busy, delivery) = (Sources.Number("busy_us", row), Sources.Number("delivery_rate_bps", row));
        return InfoText.Line(
            Sources.Read("congestion", row).Text,
            Sources.Read("ca_state", row).Text is { } state and not "open" ? $"in {state}" : null,
            Milliseconds("rtt", Sources.Number("rtt_us", row)) is { } rtt
                ? $"{rtt} +-{Thousandth(Sources.Number("rttvar_us", row))} (min {Thousandth(Sources.Number("min_rtt_us", row))})" : null,
            Milliseconds("rto", Sources.Number("rto_us", row)),
            Count("backoff", Sources.Number("backoff", row)),
            Count("mss", Sources.Number("mss", row)),
            Count("cwnd", Sources.Number("cwnd", row)),
            Count("ssthresh", Sources.Number("ssthresh", row)),
            Scaled("sent", Sources.Number("bytes_sent", row), "B"),
            Scaled("acked", Sources.Number("bytes_acked", row), "B"),
            Scaled("received", Sources.Number("bytes_received", row), "B"),
            Count("unacked", Sources.Number("unacked", row)),
            Scaled("notsent", Sources.Number("notsent_bytes", row), "B"),
            Count("retransmitted", Sources.Number("retrans_total", row)),
            Count("lost", Sources.Number("lost", row)),
            Count("out of order", Sources.Number("rcv_ooopack", row)),
            Scaled("pacing", Sources.Number("pacing_rate_bps", row), "bit/s"),
            Scaled("delivery", delivery, "bit/s"),
            delivery is not null && InfoText.IsSet(Sources.Read("app_limited", row)) ? "limited by the program" : null,
            Share("peer's window", Sources.Number("rwnd_limited_us", row), busy),
            Share("send buffer", Sources.Number("sndbuf_limited_us", row), busy),
            Sources.Number("last_send_ms", row) is { } sent && Sources.Number("last_recv_ms", row) is { } received
                ? string.Create(CultureInfo.InvariantCulture, $"idle {Int128.Min(sent, received)} ms") : null);
    }

    private static string? Count(string name, Int128? value) =>
        value > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} {value}") : null;

    private static string? Milliseconds(string name, Int128? microseconds) =>
        microseconds is { } time ? $"{name} {Thousandth(time)} ms" : null;

    private static string? Share(string name, Int128? part, Int128? whole) => part > 0 && whole > 0
        ? string.Create(CultureInfo.InvariantCulture, $"held up by the {name} {100.0 * (double)part.Value / (double)whole.Value:0.#}%") : null;

    private static string Thousandth(Int128? value) => value is { } number ? ((double)number / 1000.0).ToString("0.###", CultureInfo.InvariantCulture) : "?";

    /// <summary>The number scaled, with its unit; null where it is not known, or 0.</summary>
    internal static string? Scaled(string name, Int128? number, string unit) =>
        number > 0 ? $"{name} {ScaledNumber.Of((double)number.Value)}{unit}" : null;
}
