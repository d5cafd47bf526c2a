using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>What a TCP connection carried since it began (RFC 4898 has the counters).</summary>
public readonly record struct TcpTraffic
{
    private readonly KernelBytes _info;

    internal TcpTraffic(KernelBytes info) => _info = info;

    /// <summary>Bytes sent, those sent again counted again (tcpi_bytes_sent, Linux 4.19).</summary>
    public ulong? BytesSent => _info.UInt64(tcp_info.tcpi_bytes_sent);

    /// <summary>Bytes sent again (tcpi_bytes_retrans, Linux 4.19).</summary>
    public ulong? BytesRetransmitted => _info.UInt64(tcp_info.tcpi_bytes_retrans);

    /// <summary>Bytes that the peer acknowledged; our SYN counts as one (tcpi_bytes_acked, Linux 4.1).</summary>
    public ulong? BytesAcknowledged => _info.UInt64(tcp_info.tcpi_bytes_acked);

    /// <summary>Bytes received in order (tcpi_bytes_received, Linux 4.1).</summary>
    public ulong? BytesReceived => _info.UInt64(tcp_info.tcpi_bytes_received);

    /// <summary>Segments sent (tcpi_segs_out, Linux 4.2).</summary>
    public uint? SegmentsSent => _info.UInt32(tcp_info.tcpi_segs_out);

    /// <summary>Segments received (tcpi_segs_in, Linux 4.2).</summary>
    public uint? SegmentsReceived => _info.UInt32(tcp_info.tcpi_segs_in);

    /// <summary>Segments with data sent (tcpi_data_segs_out, Linux 4.6).</summary>
    public uint? DataSegmentsSent => _info.UInt32(tcp_info.tcpi_data_segs_out);

    /// <summary>Segments with data received (tcpi_data_segs_in, Linux 4.6).</summary>
    public uint? DataSegmentsReceived => _info.UInt32(tcp_info.tcpi_data_segs_in);

    /// <summary>Segments with data that arrived at the peer (tcpi_delivered, Linux 4.18).</summary>
    public uint? Delivered => _info.UInt32(tcp_info.tcpi_delivered);

    /// <summary>Bytes written and not sent yet (tcpi_notsent_bytes, Linux 4.6).</summary>
    public uint? BytesNotSent => _info.UInt32(tcp_info.tcpi_notsent_bytes);
}
