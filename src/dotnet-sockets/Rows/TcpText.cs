using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>A TCP connection in one line: what is usual is left out.</summary>
internal static class TcpText
{

    /// <summary>Null where the kernel has no details.</summary>
    internal static string? Of(SocketDetails? details)
    {
        if (details?.Tcp is not { } tcp)
        {
            return null;
        }

        var trip = tcp.RoundTrip;
        string?[] parts =
        [
            details.Congestion?.Algorithm,
            DetailWords.CongestionState(tcp.Windows.CongestionState) is { } state and not "open" ? $"in {state}" : null,
            Milliseconds("rtt", trip.Smoothed) is { } rtt ? $"{rtt} +-{Number(trip.Variation / 1000.0)} (min {Number(trip.Minimum / 1000.0)})" : null,
            Milliseconds("rto", trip.RetransmissionTimeout),
            Count("backoff", tcp.Loss.Backoff),
            Count("mss", tcp.SegmentSizes.Send),
            Count("cwnd", tcp.Windows.Congestion),
            Count("ssthresh", tcp.Windows.SlowStartThreshold),
            Bytes("sent", tcp.Traffic.BytesSent),
            Bytes("acked", tcp.Traffic.BytesAcknowledged),
            Bytes("received", tcp.Traffic.BytesReceived),
            Count("unacked", tcp.Loss.Unacknowledged),
            Bytes("notsent", tcp.Traffic.BytesNotSent),
            Count("retransmitted", tcp.Loss.RetransmittedTotal),
            Count("lost", tcp.Loss.Lost),
            Count("out of order", tcp.Loss.ReceivedOutOfOrder),
            Rate("pacing", tcp.Rates.Pacing),
            Rate("delivery", tcp.Rates.Delivery),
            tcp.Rates is { IsLimitedByProgram: true, Delivery: not null } ? "limited by the program" : null,
            Share("peer's window", tcp.Times.WindowLimitedMicroseconds, tcp.Times.BusyMicroseconds),
            Share("send buffer", tcp.Times.BufferLimitedMicroseconds, tcp.Times.BusyMicroseconds),
            tcp.Times is { LastSendMilliseconds: { } sent, LastReceiveMilliseconds: { } received }
                ? string.Create(CultureInfo.InvariantCulture, $"idle {Math.Min(sent, received)} ms") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Count(string name, uint? value) =>
        value is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} {value}") : null;

    private static string? Bytes(string name, ulong? value) => value is > 0 and var bytes ? $"{name} {ScaledNumber.Of(bytes)}B" : null;

    private static string? Rate(string name, ulong? bytes) => bytes is > 0 and var rate ? $"{name} {ScaledNumber.Of(8.0 * rate)}bit/s" : null;

    private static string? Milliseconds(string name, uint? microseconds) =>
        microseconds is { } time ? $"{name} {Number(time / 1000.0)} ms" : null;

    private static string? Share(string name, ulong? part, ulong? whole) =>
        part > 0 && whole > 0 ? string.Create(CultureInfo.InvariantCulture, $"held up by the {name} {100.0 * part.Value / whole.Value:0.#}%") : null;

    private static string Number(double? value) => value is { } number ? number.ToString("0.###", CultureInfo.InvariantCulture) : "?";
}
