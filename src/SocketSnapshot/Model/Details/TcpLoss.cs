using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>What of a TCP connection is on the way, was lost, reordered or sent again; counts of segments unless said otherwise.</summary>
public readonly record struct TcpLoss
{
    private readonly KernelBytes _info;
    private readonly KernelBytes _live;

    internal TcpLoss(KernelBytes info, KernelBytes live)
    {
        _info = info;
        _live = live;
    }

    /// <summary>Sent and not acknowledged (tcpi_unacked).</summary>
    public uint? Unacknowledged => _live.UInt32(tcp_info.tcpi_unacked);

    /// <summary>Acknowledged selectively (tcpi_sacked).</summary>
    public uint? SelectivelyAcknowledged => _live.UInt32(tcp_info.tcpi_sacked);

    /// <summary>Taken for lost (tcpi_lost).</summary>
    public uint? Lost => _live.UInt32(tcp_info.tcpi_lost);

    /// <summary>Sent again and on the way (tcpi_retrans).</summary>
    public uint? RetransmittedNow => _live.UInt32(tcp_info.tcpi_retrans);

    /// <summary>Sent again since the connection began (tcpi_total_retrans).</summary>
    public uint? RetransmittedTotal => _live.UInt32(tcp_info.tcpi_total_retrans);

    /// <summary>Acknowledged ahead of a gap (tcpi_fackets); 0 since Linux 4.15.</summary>
    public uint? ForwardAcknowledged => _live.UInt32(tcp_info.tcpi_fackets);

    /// <summary>How many timeouts in a row the oldest segment met (tcpi_retransmits).</summary>
    public byte? TimeoutsInARow => _live.UInt8(tcp_info.tcpi_retransmits);

    /// <summary>Probes that were not answered (tcpi_probes).</summary>
    public byte? Probes => _live.UInt8(tcp_info.tcpi_probes);

    /// <summary>How often the timeout was doubled (tcpi_backoff).</summary>
    public byte? Backoff => _live.UInt8(tcp_info.tcpi_backoff);

    /// <summary>Duplicates that the peer reported (tcpi_dsack_dups, Linux 4.19).</summary>
    public uint? ReportedDuplicates => _live.UInt32(tcp_info.tcpi_dsack_dups);

    /// <summary>How far segments may be out of order before one is taken for lost (tcpi_reordering).</summary>
    public uint? Reordering => _info.UInt32(tcp_info.tcpi_reordering);

    /// <summary>How often reordering was seen (tcpi_reord_seen, Linux 4.19).</summary>
    public uint? ReorderingsSeen => _live.UInt32(tcp_info.tcpi_reord_seen);

    /// <summary>Received out of order (tcpi_rcv_ooopack, Linux 5.4).</summary>
    public uint? ReceivedOutOfOrder => _live.UInt32(tcp_info.tcpi_rcv_ooopack);

    /// <summary>How often another path was tried (tcpi_rehash, Linux 6.2).</summary>
    public uint? Rehashes => _live.UInt32(tcp_info.tcpi_rehash);

    /// <summary>Timeouts since the connection began (tcpi_total_rto, Linux 6.7).</summary>
    public ushort? TimeoutsTotal => _live.UInt16(tcp_info.tcpi_total_rto);

    /// <summary>Recoveries from timeouts, an unfinished one included (tcpi_total_rto_recoveries, Linux 6.7).</summary>
    public ushort? TimeoutRecoveries => _live.UInt16(tcp_info.tcpi_total_rto_recoveries);

    /// <summary>How many milliseconds those recoveries took (tcpi_total_rto_time, Linux 6.7).</summary>
    public uint? TimeoutRecoveryMilliseconds => _live.UInt32(tcp_info.tcpi_total_rto_time);
}
