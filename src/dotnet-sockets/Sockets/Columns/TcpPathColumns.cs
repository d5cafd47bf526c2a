using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What a TCP connection agreed on, its round trips, sizes and windows.</summary>
internal static class TcpPathColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Flag("ts", static tcp => tcp.Handshake.HasTimestamps, "Whether segments bear timestamps (RFC 7323)."),
        Flag("usec_ts", static tcp => tcp.Handshake.HasMicrosecondTimestamps, "Whether the timestamps are in microseconds."),
        Flag("sack", static tcp => tcp.Handshake.HasSelectiveAcknowledgements, "Whether the peer acknowledges selectively (RFC 2018)."),
        Flag("ecn", static tcp => tcp.Handshake.HasEcn, "Whether explicit congestion notification was agreed on (RFC 3168)."),
        Flag("ecn_seen", static tcp => tcp.Handshake.HasSeenEcn, "Whether a packet came that can bear congestion marks."),
        Flag("fastopen", static tcp => tcp.Handshake.UsedFastOpen, "Whether data in the SYN was acknowledged (RFC 7413)."),
        DetailColumn.Of(RowNeeds.Tcp, "fastopen_failure", CellKind.Word,
            static (in row) => Cell.Word(DetailWords.FastOpenFailure(row.Tcp?.Handshake.FastOpenFailure)),
            "Why Fast Open failed: cookie_unavailable, data_not_acked, syn_retransmitted; null where it did not.")
            with { Words = static () => DetailWords.FastOpenFailures },
        Number("snd_wscale", static tcp => tcp.Handshake.SendWindowScale, "The shift of the peer's windows; null without window scaling."),
        Number("rcv_wscale", static tcp => tcp.Handshake.ReceiveWindowScale, "The shift of our windows; null without window scaling."),
        Number("rto_us", static tcp => tcp.RoundTrip.RetransmissionTimeout, "Microseconds that an acknowledgement is waited for."),
        Number("rtt_us", static tcp => tcp.RoundTrip.Smoothed, "The smoothed round trip in microseconds; null before the first."),
        Number("rttvar_us", static tcp => tcp.RoundTrip.Variation, "How much the round trip varies, in microseconds."),
        Number("min_rtt_us", static tcp => tcp.RoundTrip.Minimum, "The shortest round trip of the last minutes in microseconds."),
        Number("rcv_rtt_us", static tcp => tcp.RoundTrip.Receiver, "The receiver's estimate of the round trip in microseconds."),
        Number("ato_us", static tcp => tcp.RoundTrip.AcknowledgementTimeout, "Microseconds that our acknowledgements may be held back."),
        Number("mss", static tcp => tcp.SegmentSizes.Send, "The largest payload of a segment that is sent, in bytes.") with { Unit = "bytes" },
        Number("rcvmss", static tcp => tcp.SegmentSizes.Receive, "The estimated payload of segments that come, in bytes.") with { Unit = "bytes" },
        Number("advmss", static tcp => tcp.SegmentSizes.Advertised, "The largest payload that the peer was told to send, in bytes.") with { Unit = "bytes" },
        Number("pmtu", static tcp => tcp.SegmentSizes.PathMtu, "The largest packet that the path takes, in bytes.") with { Unit = "bytes" },
        DetailColumn.Of(RowNeeds.Tcp, "ca_state", CellKind.Word,
            static (in row) => Cell.Word(DetailWords.CongestionState(row.Tcp?.Windows.CongestionState)),
            "The state of congestion control: open, disorder, cwr (window reduced), recovery, loss.")
            with { Words = static () => DetailWords.CongestionStates },
        Number("cwnd", static tcp => tcp.Windows.Congestion, "The congestion window in segments; of a listener what its connections begin with."),
        Number("ssthresh", static tcp => tcp.Windows.SlowStartThreshold, "Where slow start ends, in segments; null while it has no end."),
        Number("snd_wnd_bytes", static tcp => tcp.Windows.Send, "The window that the peer offers, in bytes."),
        Number("rcv_wnd_bytes", static tcp => tcp.Windows.Receive, "The window that is offered to the peer, in bytes."),
        Number("rcv_ssthresh_bytes", static tcp => tcp.Windows.ReceiveThreshold, "The max size of our window for now, in bytes."),
        Number("rcv_space_bytes", static tcp => tcp.Windows.ReceiveSpace, "What the program reads in a round trip, in bytes."),
    ];

    private static ColumnOf<SocketRow> Number(string key, Func<TcpDetails, long?> read, string meaning) =>
        DetailColumn.Number(RowNeeds.Tcp, key, (in row) => row.Tcp is { } tcp ? Cell.Of(read(tcp)) : default, meaning);

    private static ColumnOf<SocketRow> Flag(string key, Func<TcpDetails, bool?> read, string meaning) =>
        DetailColumn.Of(RowNeeds.Tcp, key, CellKind.Boolean, (in row) => row.Tcp is { } tcp ? Cell.Of(read(tcp)) : default, meaning);
}
