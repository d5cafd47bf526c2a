using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>
/// The kernel's struct sctp_info (RFC 9260). Of an endpoint it knows the socket's options alone; all else is null there, and so is what
/// the running kernel does not have. From /proc only the addresses are known, and the state and the streams of an association.
/// </summary>
public sealed class SctpDetails
{
    private readonly KernelBytes _info;
    private readonly KernelBytes _association;

    /// <param name="info">The struct; it is kept, not copied.</param>
    /// <param name="isAssociation">Whether it is an association's, and not an endpoint's.</param>
    internal SctpDetails(ReadOnlyMemory<byte> info, bool isAssociation)
    {
        _info = new KernelBytes(info);
        _association = isAssociation ? _info : default;
    }

    /// <summary>
    /// Reads the struct as a kernel of this machine's byte order fills it in, for rows of a test's own; what it is too short for is null.
    /// </summary>
    /// <param name="info">The bytes; they are copied.</param>
    /// <param name="isAssociation">Whether it is an association's, and not an endpoint's.</param>
    public static SctpDetails FromBytes(ReadOnlySpan<byte> info, bool isAssociation) => new(info.ToArray(), isAssociation);

    /// <summary>The addresses that the endpoint or association is bound to (INET_DIAG_LOCALS); null where the kernel tells none.</summary>
    public IReadOnlyList<HostAddress>? LocalAddresses { get; init; }

    /// <summary>The addresses of the peer, one a path (INET_DIAG_PEERS); null of an endpoint.</summary>
    public IReadOnlyList<HostAddress>? PeerAddresses { get; init; }

    /// <summary>
    /// The association's own state (sctpi_state): 0 CLOSED, 1 COOKIE_WAIT, 2 COOKIE_ECHOED, 3 ESTABLISHED, 4 SHUTDOWN_PENDING,
    /// 5 SHUTDOWN_SENT, 6 SHUTDOWN_RECEIVED, 7 SHUTDOWN_ACK_SENT.
    /// </summary>
    public uint? State
    {
        get => field ?? _association.UInt32(sctp_info.sctpi_state);
        internal init;
    }

    /// <summary>Our verification tag (sctpi_tag).</summary>
    public uint? Tag => _association.UInt32(sctp_info.sctpi_tag);

    /// <summary>The peer's verification tag (sctpi_peer_tag).</summary>
    public uint? PeerTag => _association.UInt32(sctp_info.sctpi_peer_tag);

    /// <summary>Bytes that our window has free (sctpi_rwnd).</summary>
    public uint? ReceiveWindow => _association.UInt32(sctp_info.sctpi_rwnd);

    /// <summary>Bytes that the peer's window has free (sctpi_peer_rwnd).</summary>
    public uint? PeerWindow => _association.UInt32(sctp_info.sctpi_peer_rwnd);

    /// <summary>Chunks of data that are not acknowledged (sctpi_unackdata).</summary>
    public ushort? UnacknowledgedChunks => _association.UInt16(sctp_info.sctpi_unackdata);

    /// <summary>Chunks of data that the program has not received yet (sctpi_penddata).</summary>
    public ushort? PendingChunks => _association.UInt16(sctp_info.sctpi_penddata);

    /// <summary>Streams that come in (sctpi_instrms).</summary>
    public ushort? InStreams
    {
        get => field ?? _association.UInt16(sctp_info.sctpi_instrms);
        internal init;
    }

    /// <summary>Streams that go out (sctpi_outstrms).</summary>
    public ushort? OutStreams
    {
        get => field ?? _association.UInt16(sctp_info.sctpi_outstrms);
        internal init;
    }

    /// <summary>Bytes beyond which a message is fragmented (sctpi_fragmentation_point).</summary>
    public uint? FragmentationPoint => _association.UInt32(sctp_info.sctpi_fragmentation_point);

    /// <summary>Chunks in the queue of what came in (sctpi_inqueue).</summary>
    public uint? InQueue => _association.UInt32(sctp_info.sctpi_inqueue);

    /// <summary>Chunks in the queue of what goes out (sctpi_outqueue).</summary>
    public uint? OutQueue => _association.UInt32(sctp_info.sctpi_outqueue);

    /// <summary>Errors of the association since the last that was acknowledged (sctpi_overall_error).</summary>
    public uint? Errors => _association.UInt32(sctp_info.sctpi_overall_error);

    /// <summary>Packets that may be sent at once (sctpi_max_burst).</summary>
    public uint? MaxBurst => _association.UInt32(sctp_info.sctpi_max_burst);

    /// <summary>Bytes of the largest chunk; 0 for no limit (sctpi_maxseg).</summary>
    public uint? MaxSegment => _association.UInt32(sctp_info.sctpi_maxseg);

    /// <summary>Selective acknowledgements received (sctpi_isacks).</summary>
    public ulong? SelectiveAcknowledgementsReceived => _association.UInt64(sctp_info.sctpi_isacks);

    /// <summary>Selective acknowledgements sent (sctpi_osacks).</summary>
    public ulong? SelectiveAcknowledgementsSent => _association.UInt64(sctp_info.sctpi_osacks);

    /// <summary>Packets sent (sctpi_opackets).</summary>
    public ulong? PacketsSent => _association.UInt64(sctp_info.sctpi_opackets);

    /// <summary>Packets received (sctpi_ipackets).</summary>
    public ulong? PacketsReceived => _association.UInt64(sctp_info.sctpi_ipackets);

    /// <summary>Chunks sent again (sctpi_rtxchunks).</summary>
    public ulong? ChunksRetransmitted => _association.UInt64(sctp_info.sctpi_rtxchunks);

    /// <summary>Chunks received that were outside of the window (sctpi_outofseqtsns).</summary>
    public ulong? OutOfSequence => _association.UInt64(sctp_info.sctpi_outofseqtsns);

    /// <summary>Duplicate chunks received (sctpi_idupchunks).</summary>
    public ulong? DuplicatesReceived => _association.UInt64(sctp_info.sctpi_idupchunks);

    /// <summary>Gap acknowledgements received (sctpi_gapcnt).</summary>
    public ulong? GapsReceived => _association.UInt64(sctp_info.sctpi_gapcnt);

    /// <summary>Unordered chunks sent (sctpi_ouodchunks).</summary>
    public ulong? UnorderedSent => _association.UInt64(sctp_info.sctpi_ouodchunks);

    /// <summary>Unordered chunks received (sctpi_iuodchunks).</summary>
    public ulong? UnorderedReceived => _association.UInt64(sctp_info.sctpi_iuodchunks);

    /// <summary>Ordered chunks sent (sctpi_oodchunks).</summary>
    public ulong? OrderedSent => _association.UInt64(sctp_info.sctpi_oodchunks);

    /// <summary>Ordered chunks received (sctpi_iodchunks).</summary>
    public ulong? OrderedReceived => _association.UInt64(sctp_info.sctpi_iodchunks);

    /// <summary>Control chunks sent (sctpi_octrlchunks).</summary>
    public ulong? ControlSent => _association.UInt64(sctp_info.sctpi_octrlchunks);

    /// <summary>Control chunks received (sctpi_ictrlchunks).</summary>
    public ulong? ControlReceived => _association.UInt64(sctp_info.sctpi_ictrlchunks);

    /// <summary>The congestion window of the primary path in bytes (sctpi_p_cwnd).</summary>
    public uint? CongestionWindow => _association.UInt32(sctp_info.sctpi_p_cwnd);

    /// <summary>The smoothed round trip of the primary path in milliseconds (sctpi_p_srtt).</summary>
    public uint? RoundTripMilliseconds => _association.UInt32(sctp_info.sctpi_p_srtt);

    /// <summary>The retransmission timeout of the primary path in milliseconds (sctpi_p_rto).</summary>
    public uint? RetransmissionTimeoutMilliseconds => _association.UInt32(sctp_info.sctpi_p_rto);

    /// <summary>The interval of the primary path's heartbeats in milliseconds (sctpi_p_hbinterval).</summary>
    public uint? HeartbeatMilliseconds => _association.UInt32(sctp_info.sctpi_p_hbinterval);

    /// <summary>Retransmissions after which the primary path is taken for broken (sctpi_p_pathmaxrxt).</summary>
    public uint? PathRetransmissionsMax => _association.UInt32(sctp_info.sctpi_p_pathmaxrxt);

    /// <summary>Milliseconds that acknowledgements may be held back (sctpi_p_sackdelay).</summary>
    public uint? AcknowledgementDelayMilliseconds => _association.UInt32(sctp_info.sctpi_p_sackdelay);

    /// <summary>Packets after which an acknowledgement is sent at once (sctpi_p_sackfreq).</summary>
    public uint? AcknowledgementEvery => _association.UInt32(sctp_info.sctpi_p_sackfreq);

    /// <summary>The slow start threshold of the primary path in bytes (sctpi_p_ssthresh).</summary>
    public uint? SlowStartThreshold => _association.UInt32(sctp_info.sctpi_p_ssthresh);

    /// <summary>Bytes acknowledged towards the next growth of the window (sctpi_p_partial_bytes_acked).</summary>
    public uint? PartialBytesAcknowledged => _association.UInt32(sctp_info.sctpi_p_partial_bytes_acked);

    /// <summary>Bytes on the way on the primary path (sctpi_p_flight_size).</summary>
    public uint? BytesInFlight => _association.UInt32(sctp_info.sctpi_p_flight_size);

    /// <summary>Errors of the primary path since the last that was acknowledged (sctpi_p_error).</summary>
    public ushort? PathErrors => _association.UInt16(sctp_info.sctpi_p_error);

    /// <summary>Seconds of silence after which an association is closed; 0 for never (sctpi_s_autoclose).</summary>
    public uint? AutocloseSeconds => _info.UInt32(sctp_info.sctpi_s_autoclose);

    /// <summary>The adaptation layer that the peer is told of (sctpi_s_adaptation_ind).</summary>
    public uint? AdaptationIndication => _info.UInt32(sctp_info.sctpi_s_adaptation_ind);

    /// <summary>Bytes of a message after which a part of it is delivered; 0 for a kernel's choice (sctpi_s_pd_point).</summary>
    public uint? PartialDeliveryPoint => _info.UInt32(sctp_info.sctpi_s_pd_point);

    /// <summary>
    /// What the peer can, as bits (sctpi_peer_capable): 1 AUTH, 2 PR-SCTP, 4 ASCONF, 8 RE-CONFIG (host names before Linux 4.11), 16 IPv6,
    /// 32 IPv4, 64 ECN, 128 interleaving.
    /// </summary>
    public byte? PeerCapabilities => _association.UInt8(sctp_info.sctpi_peer_capable);

    /// <summary>
    /// How the peer is acknowledged, as bits (sctpi_peer_sack): 1 our window was announced as zero, 2 the generation of its
    /// acknowledgements, 4 one is due.
    /// </summary>
    public byte? PeerAcknowledgement => _association.UInt8(sctp_info.sctpi_peer_sack);

    /// <summary>Whether small messages are sent at once (SCTP_NODELAY) (sctpi_s_nodelay).</summary>
    public bool? IsNoDelay => Flag(_info, sctp_info.sctpi_s_nodelay);

    /// <summary>Whether messages are not fragmented (SCTP_DISABLE_FRAGMENTS) (sctpi_s_disable_fragments).</summary>
    public bool? FragmentsDisabled => Flag(_info, sctp_info.sctpi_s_disable_fragments);

    /// <summary>Whether IPv4 addresses are given as IPv4-mapped ones (SCTP_I_WANT_MAPPED_V4_ADDR) (sctpi_s_v4mapped).</summary>
    public bool? MapsIPv4 => Flag(_info, sctp_info.sctpi_s_v4mapped);

    /// <summary>Whether parts of messages may interleave (SCTP_FRAGMENT_INTERLEAVE) (sctpi_s_frag_interleave).</summary>
    public bool? InterleavesFragments => Flag(_info, sctp_info.sctpi_s_frag_interleave);

    private static bool? Flag(KernelBytes bytes, int offset) => bytes.UInt8(offset) is { } value ? value != 0 : null;
}
