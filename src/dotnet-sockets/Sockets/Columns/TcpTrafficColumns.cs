using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What a TCP connection carried and lost, its rates and times.</summary>
internal static class TcpTrafficColumns
{
    private static readonly ColumnReaders Sources = new(TcpPathColumns.All);

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Large("bytes_sent", static tcp => tcp.Traffic.BytesSent, "Bytes sent, those sent again counted again.") with { Unit = "bytes" },
        Large("bytes_retrans", static tcp => tcp.Traffic.BytesRetransmitted, "Bytes sent again.") with { Unit = "bytes" },
        Large("bytes_acked", static tcp => tcp.Traffic.BytesAcknowledged, "Bytes that the peer acknowledged, its own SYN's one included.") with { Unit = "bytes" },
        Large("bytes_received", static tcp => tcp.Traffic.BytesReceived, "Bytes received in order.") with { Unit = "bytes" },
        Number("segs_out", static tcp => tcp.Traffic.SegmentsSent, "Segments sent."),
        Number("segs_in", static tcp => tcp.Traffic.SegmentsReceived, "Segments received."),
        Number("data_segs_out", static tcp => tcp.Traffic.DataSegmentsSent, "Segments with data sent."),
        Number("data_segs_in", static tcp => tcp.Traffic.DataSegmentsReceived, "Segments with data received."),
        Number("delivered", static tcp => tcp.Traffic.Delivered, "Segments with data that arrived at the peer."),
        Number("notsent_bytes", static tcp => tcp.Traffic.BytesNotSent, "Bytes written and not sent yet."),
        Number("unacked", static tcp => tcp.Loss.Unacknowledged, "Segments sent and not acknowledged."),
        Number("retrans", static tcp => tcp.Loss.RetransmittedNow, "Segments sent again and on the way."),
        Number("retrans_total", static tcp => tcp.Loss.RetransmittedTotal, "Segments sent again since the connection began."),
        Number("lost", static tcp => tcp.Loss.Lost, "Segments taken for lost."),
        Number("sacked", static tcp => tcp.Loss.SelectivelyAcknowledged, "Segments acknowledged selectively."),
        Number("fackets", static tcp => tcp.Loss.ForwardAcknowledged, "Segments acknowledged ahead of a gap; 0 since Linux 4.15."),
        Number("dsack_dups", static tcp => tcp.Loss.ReportedDuplicates, "Duplicates that the peer reported."),
        Number("reordering", static tcp => tcp.Loss.Reordering, "How many segments may overtake one before it is taken for lost."),
        Number("reord_seen", static tcp => tcp.Loss.ReorderingsSeen, "How often reordering was seen."),
        Number("rcv_ooopack", static tcp => tcp.Loss.ReceivedOutOfOrder, "Segments received out of order."),
        Number("rto_retransmits", static tcp => tcp.Loss.TimeoutsInARow, "Timeouts in a row that the oldest segment met."),
        Number("probes", static tcp => tcp.Loss.Probes, "Probes that were not answered."),
        Number("backoff", static tcp => tcp.Loss.Backoff, "How often the timeout was doubled."),
        Number("rehash", static tcp => tcp.Loss.Rehashes, "How often another path was tried."),
        Number("total_rto", static tcp => tcp.Loss.TimeoutsTotal, "Timeouts since the connection began."),
        Number("total_rto_recoveries", static tcp => tcp.Loss.TimeoutRecoveries, "Recoveries from timeouts."),
        Number("total_rto_time_ms", static tcp => tcp.Loss.TimeoutRecoveryMilliseconds, "Milliseconds that those recoveries took."),
        DetailColumn.Number(RowNeeds.Tcp, "send_rate_bps", static (in row) => Cell.Of(SendRate(row)),
            "Bits per second: a congestion window in every round trip."),
        Rate("pacing_rate_bps", static tcp => tcp.Rates.Pacing, "The max rate of the socket in bits per second; null without a limit."),
        Rate("max_pacing_rate_bps", static tcp => tcp.Rates.PacingLimit, "The max of pacing_rate_bps; null without a limit."),
        Rate("delivery_rate_bps", static tcp => tcp.Rates.Delivery, "Bits per second that arrived at the peer lately."),
        DetailColumn.Of(RowNeeds.Tcp, "app_limited", CellKind.Boolean, static (in row) => Cell.Of(row.Tcp?.Rates.IsLimitedByProgram),
            "Whether delivery_rate_bps is low because the program had nothing more to send."),
        Large("busy_us", static tcp => tcp.Times.BusyMicroseconds, "Microseconds with something to send."),
        Large("rwnd_limited_us", static tcp => tcp.Times.WindowLimitedMicroseconds, "Microseconds of busy_us that the peer's window held it up."),
        Large("sndbuf_limited_us", static tcp => tcp.Times.BufferLimitedMicroseconds, "Microseconds of busy_us that the send buffer held it up."),
        Number("last_send_ms", static tcp => tcp.Times.LastSendMilliseconds, "Milliseconds since data was sent, or else since it was connected."),
        Number("last_recv_ms", static tcp => tcp.Times.LastReceiveMilliseconds, "Milliseconds since data came, or else since it was connected."),
        Number("last_ack_ms", static tcp => tcp.Times.LastAcknowledgementMilliseconds, "Milliseconds since an acknowledgement came."),
        Number("delivered_ce", static tcp => tcp.Ecn.DeliveredMarked, "Segments that arrived at the peer with a congestion mark."),
        Number("received_ce", static tcp => tcp.Ecn.ReceivedMarked, "Segments that came with a congestion mark (Linux 6.18)."),
        Number("delivered_e1_bytes", static tcp => tcp.Ecn.DeliveredEct1Bytes, "Bytes that arrived at the peer as ECT(1) (RFC 9768)."),
        Number("delivered_e0_bytes", static tcp => tcp.Ecn.DeliveredEct0Bytes, "Bytes that arrived at the peer as ECT(0) (RFC 9768)."),
        Number("delivered_ce_bytes", static tcp => tcp.Ecn.DeliveredMarkedBytes, "Bytes that arrived at the peer with a congestion mark (RFC 9768)."),
        Number("received_e1_bytes", static tcp => tcp.Ecn.ReceivedEct1Bytes, "Bytes that came as ECT(1) (RFC 9768)."),
        Number("received_e0_bytes", static tcp => tcp.Ecn.ReceivedEct0Bytes, "Bytes that came as ECT(0) (RFC 9768)."),
        Number("received_ce_bytes", static tcp => tcp.Ecn.ReceivedMarkedBytes, "Bytes that came with a congestion mark (RFC 9768)."),
    ];

    /// <summary>Of what is recorded, too; rounded once, at the end.</summary>
    private static Int128? SendRate(in SocketRow row) =>
        Sources.Number("rtt_us", row) is { } time && time > 0 && Sources.Number("mss", row) is { } size && Sources.Number("cwnd", row) is { } window
            ? ((8_000_000 * size * window) + (time / 2)) / time : null;

    private static ColumnOf<SocketRow> Number(string key, Func<TcpDetails, long?> read, string meaning) =>
        DetailColumn.Number(RowNeeds.Tcp, key, (in row) => row.Tcp is { } tcp ? Cell.Of(read(tcp)) : default, meaning);

    private static ColumnOf<SocketRow> Large(string key, Func<TcpDetails, ulong?> read, string meaning) =>
        DetailColumn.Number(RowNeeds.Tcp, key, (in row) => row.Tcp is { } tcp ? Cell.Of(read(tcp)) : default, meaning);

    /// <summary>The kernel counts bytes per second.</summary>
    private static ColumnOf<SocketRow> Rate(string key, Func<TcpDetails, ulong?> read, string meaning) =>
        DetailColumn.Number(RowNeeds.Tcp, key, (in row) => row.Tcp is { } tcp ? Cell.Bits(read(tcp)) : default, meaning);
}
