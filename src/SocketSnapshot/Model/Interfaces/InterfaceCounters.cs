namespace SocketSnapshot;

/// <summary>
/// What an interface has counted since it was made: struct rtnl_link_stats64 of linux/if_link.h, packets where no other unit is named.
/// Null is what the source does not tell.
/// </summary>
public sealed record InterfaceCounters
{
    /// <summary>rx_packets: received without an error.</summary>
    public ulong? ReceivedPackets { get; init; }

    /// <summary>tx_packets: sent.</summary>
    public ulong? SentPackets { get; init; }

    /// <summary>rx_bytes: received, in bytes.</summary>
    public ulong? ReceivedBytes { get; init; }

    /// <summary>tx_bytes: sent, in bytes.</summary>
    public ulong? SentBytes { get; init; }

    /// <summary>rx_errors: received with any error.</summary>
    public ulong? ReceiveErrors { get; init; }

    /// <summary>tx_errors: not sent for any error.</summary>
    public ulong? SendErrors { get; init; }

    /// <summary>rx_dropped: received well and dropped, for lack of memory or of a protocol.</summary>
    public ulong? ReceiveDropped { get; init; }

    /// <summary>tx_dropped: dropped on their way out.</summary>
    public ulong? SendDropped { get; init; }

    /// <summary>multicast: multicast packets received.</summary>
    public ulong? Multicast { get; init; }

    /// <summary>collisions: while sending.</summary>
    public ulong? Collisions { get; init; }

    /// <summary>rx_length_errors: too short or too long.</summary>
    public ulong? ReceiveLengthErrors { get; init; }

    /// <summary>rx_over_errors: too long for the receive buffer.</summary>
    public ulong? ReceiveOverErrors { get; init; }

    /// <summary>rx_crc_errors: with a wrong checksum of the link.</summary>
    public ulong? ReceiveCrcErrors { get; init; }

    /// <summary>rx_frame_errors: not aligned to whole bytes.</summary>
    public ulong? ReceiveFrameErrors { get; init; }

    /// <summary>rx_fifo_errors: overruns of the receive queue.</summary>
    public ulong? ReceiveFifoErrors { get; init; }

    /// <summary>rx_missed_errors: missed by the device, for lack of buffers of the host.</summary>
    public ulong? ReceiveMissedErrors { get; init; }

    /// <summary>tx_aborted_errors: given up, as after too many collisions.</summary>
    public ulong? SendAbortedErrors { get; init; }

    /// <summary>tx_carrier_errors: lost with the carrier.</summary>
    public ulong? SendCarrierErrors { get; init; }

    /// <summary>tx_fifo_errors: underruns of the send queue.</summary>
    public ulong? SendFifoErrors { get; init; }

    /// <summary>tx_heartbeat_errors: of old half-duplex Ethernet.</summary>
    public ulong? SendHeartbeatErrors { get; init; }

    /// <summary>tx_window_errors: late collisions.</summary>
    public ulong? SendWindowErrors { get; init; }

    /// <summary>rx_compressed: received compressed.</summary>
    public ulong? ReceivedCompressed { get; init; }

    /// <summary>tx_compressed: sent compressed.</summary>
    public ulong? SentCompressed { get; init; }

    /// <summary>rx_nohandler: dropped because nobody takes them from an inactive device.</summary>
    public ulong? ReceiveWithoutHandler { get; init; }

    /// <summary>rx_otherhost_dropped: dropped because they were for another host; null before Linux 5.19.</summary>
    public ulong? ReceiveOtherHostDropped { get; init; }

    /// <summary>rx_dropped and rx_missed_errors together: what /proc/net/dev and netstat call the dropped ones.</summary>
    public ulong? ReceiveLost { get; init; }
}
