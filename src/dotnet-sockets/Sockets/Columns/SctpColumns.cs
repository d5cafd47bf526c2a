using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>An SCTP association, and the options of its socket.</summary>
internal static class SctpColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Of("sctp_state", CellKind.Word, static of => Cell.Word(DetailWords.SctpState(of.State)),
            "SCTP: the association's own state: COOKIE_WAIT, ...") with { Words = static () => DetailWords.SctpStates },
        Of("sctp_locals", CellKind.Text, static of => Cell.Word(AddressList(of.LocalAddresses)),
            "SCTP: all addresses of this end, with commas."),
        Of("sctp_peers", CellKind.Text, static of => Cell.Word(AddressList(of.PeerAddresses)),
            "SCTP: all addresses of the peer, one a path, with commas."),
        Of("sctp_tag", CellKind.Word, static of => Cell.Hex(of.Tag), "SCTP: our verification tag, in hex."),
        Of("sctp_peer_tag", CellKind.Word, static of => Cell.Hex(of.PeerTag), "SCTP: the peer's verification tag, in hex."),
        Of("sctp_rwnd_bytes", CellKind.Number, static of => Cell.Of(of.ReceiveWindow), "SCTP: bytes that our window has free."),
        Of("sctp_peer_rwnd_bytes", CellKind.Number, static of => Cell.Of(of.PeerWindow), "SCTP: bytes that the peer's window has free."),
        Of("sctp_unacked", CellKind.Number, static of => Cell.Of(of.UnacknowledgedChunks),
            "SCTP: chunks of data that are not acknowledged."),
        Of("sctp_pending", CellKind.Number, static of => Cell.Of(of.PendingChunks),
            "SCTP: chunks of data that the program has not received yet."),
        Of("sctp_in_streams", CellKind.Number, static of => Cell.Of(of.InStreams), "SCTP: streams that come in."),
        Of("sctp_out_streams", CellKind.Number, static of => Cell.Of(of.OutStreams), "SCTP: streams that go out."),
        Of("sctp_frag_point_bytes", CellKind.Number, static of => Cell.Of(of.FragmentationPoint),
            "SCTP: bytes beyond which a message is fragmented."),
        Of("sctp_in_queue", CellKind.Number, static of => Cell.Of(of.InQueue), "SCTP: chunks in the queue of what came in."),
        Of("sctp_out_queue", CellKind.Number, static of => Cell.Of(of.OutQueue), "SCTP: chunks in the queue of what goes out."),
        Of("sctp_errors", CellKind.Number, static of => Cell.Of(of.Errors),
            "SCTP: errors of the association since the last that was acknowledged."),
        Of("sctp_max_burst", CellKind.Number, static of => Cell.Of(of.MaxBurst), "SCTP: packets that may be sent at once."),
        Of("sctp_max_seg_bytes", CellKind.Number, static of => Cell.Of(of.MaxSegment), "SCTP: bytes of the largest chunk; 0 for no limit."),
        Of("sctp_sacks_in", CellKind.Number, static of => Cell.Of(of.SelectiveAcknowledgementsReceived),
            "SCTP: selective acknowledgements received."),
        Of("sctp_sacks_out", CellKind.Number, static of => Cell.Of(of.SelectiveAcknowledgementsSent),
            "SCTP: selective acknowledgements sent."),
        Of("sctp_packets_out", CellKind.Number, static of => Cell.Of(of.PacketsSent), "SCTP: packets sent."),
        Of("sctp_packets_in", CellKind.Number, static of => Cell.Of(of.PacketsReceived), "SCTP: packets received."),
        Of("sctp_retrans", CellKind.Number, static of => Cell.Of(of.ChunksRetransmitted), "SCTP: chunks sent again."),
        Of("sctp_out_of_window", CellKind.Number, static of => Cell.Of(of.OutOfSequence),
            "SCTP: chunks received that were outside of the window."),
        Of("sctp_duplicates", CellKind.Number, static of => Cell.Of(of.DuplicatesReceived), "SCTP: duplicate chunks received."),
        Of("sctp_gaps", CellKind.Number, static of => Cell.Of(of.GapsReceived), "SCTP: gap acknowledgements received."),
        Of("sctp_unordered_out", CellKind.Number, static of => Cell.Of(of.UnorderedSent), "SCTP: unordered chunks sent."),
        Of("sctp_unordered_in", CellKind.Number, static of => Cell.Of(of.UnorderedReceived), "SCTP: unordered chunks received."),
        Of("sctp_ordered_out", CellKind.Number, static of => Cell.Of(of.OrderedSent), "SCTP: ordered chunks sent."),
        Of("sctp_ordered_in", CellKind.Number, static of => Cell.Of(of.OrderedReceived), "SCTP: ordered chunks received."),
        Of("sctp_control_out", CellKind.Number, static of => Cell.Of(of.ControlSent), "SCTP: control chunks sent."),
        Of("sctp_control_in", CellKind.Number, static of => Cell.Of(of.ControlReceived), "SCTP: control chunks received."),
        Of("sctp_cwnd_bytes", CellKind.Number, static of => Cell.Of(of.CongestionWindow),
            "SCTP: the congestion window of the primary path in bytes."),
        Of("sctp_rtt_ms", CellKind.Number, static of => Cell.Of(of.RoundTripMilliseconds),
            "SCTP: the smoothed round trip of the primary path in milliseconds."),
        Of("sctp_rto_ms", CellKind.Number, static of => Cell.Of(of.RetransmissionTimeoutMilliseconds),
            "SCTP: the retransmission timeout of the primary path in milliseconds."),
        Of("sctp_heartbeat_ms", CellKind.Number, static of => Cell.Of(of.HeartbeatMilliseconds),
            "SCTP: the interval of the primary path's heartbeats in milliseconds."),
        Of("sctp_path_retrans_max", CellKind.Number, static of => Cell.Of(of.PathRetransmissionsMax),
            "SCTP: retransmissions after which the primary path is taken for broken."),
        Of("sctp_sack_delay_ms", CellKind.Number, static of => Cell.Of(of.AcknowledgementDelayMilliseconds),
            "SCTP: milliseconds that acknowledgements may be held back."),
        Of("sctp_sack_every", CellKind.Number, static of => Cell.Of(of.AcknowledgementEvery),
            "SCTP: packets after which an acknowledgement is sent at once."),
        Of("sctp_ssthresh_bytes", CellKind.Number, static of => Cell.Of(of.SlowStartThreshold),
            "SCTP: the slow start threshold of the primary path in bytes."),
        Of("sctp_partial_acked_bytes", CellKind.Number, static of => Cell.Of(of.PartialBytesAcknowledged),
            "SCTP: bytes acknowledged towards the next growth of the window."),
        Of("sctp_flight_bytes", CellKind.Number, static of => Cell.Of(of.BytesInFlight), "SCTP: bytes on the way on the primary path."),
        Of("sctp_path_errors", CellKind.Number, static of => Cell.Of(of.PathErrors),
            "SCTP: errors of the primary path since the last that was acknowledged."),
        Of("sctp_peer_capable", CellKind.Word, static of => Cell.Hex(of.PeerCapabilities),
            "SCTP: what the peer can, in hex: 1 AUTH, 2 PR-SCTP, 4 ASCONF, 8 RE-CONFIG, 10 IPv6, 20 IPv4, 40 ECN, 80 interleaving."),
        Of("sctp_peer_sack", CellKind.Word, static of => Cell.Hex(of.PeerAcknowledgement),
            "SCTP: how the peer is acknowledged, in hex: 1 no window was announced, 2 the generation, 4 one is due."),
        Of("sctp_autoclose_s", CellKind.Number, static of => Cell.Of(of.AutocloseSeconds),
            "SCTP: seconds of silence after which an association is closed; 0 for never."),
        Of("sctp_adaptation", CellKind.Number, static of => Cell.Of(of.AdaptationIndication),
            "SCTP: the adaptation layer that the peer is told of."),
        Of("sctp_partial_delivery_bytes", CellKind.Number, static of => Cell.Of(of.PartialDeliveryPoint),
            "SCTP: bytes of a message after which a part of it is delivered; 0 for a kernel's choice."),
        Of("sctp_nodelay", CellKind.Boolean, static of => Cell.Of(of.IsNoDelay),
            "SCTP: whether small messages are sent at once (SCTP_NODELAY)."),
        Of("sctp_no_fragments", CellKind.Boolean, static of => Cell.Of(of.FragmentsDisabled),
            "SCTP: whether messages are not fragmented (SCTP_DISABLE_FRAGMENTS)."),
        Of("sctp_v4mapped", CellKind.Boolean, static of => Cell.Of(of.MapsIPv4),
            "SCTP: whether IPv4 addresses are given as IPv4-mapped ones (SCTP_I_WANT_MAPPED_V4_ADDR)."),
        Of("sctp_interleave", CellKind.Boolean, static of => Cell.Of(of.InterleavesFragments),
            "SCTP: whether parts of messages may interleave (SCTP_FRAGMENT_INTERLEAVE)."),
    ];

    /// <summary>Those that an endpoint has; the others are an association's.</summary>
    internal static IReadOnlySet<string> OfEndpoint { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "sctp_locals", "sctp_autoclose_s", "sctp_adaptation", "sctp_partial_delivery_bytes", "sctp_nodelay", "sctp_no_fragments", "sctp_v4mapped",
        "sctp_interleave",
    };

    private static string? AddressList(IReadOnlyList<HostAddress>? addresses) => addresses is null ? null : string.Join(',', addresses);

    private static ColumnOf<SocketRow> Of(string key, CellKind kind, Func<SctpDetails, Cell> read, string meaning) =>
        DetailColumn.Of(RowNeeds.Tcp, key, kind, (in row) => row.Socket.Details?.Sctp is { } details ? read(details) : default, meaning);
}
