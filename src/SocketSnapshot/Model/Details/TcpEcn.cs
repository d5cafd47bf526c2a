using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>Explicit congestion notification of a TCP connection; the byte counters are those of Accurate ECN (Linux 6.18).</summary>
public readonly record struct TcpEcn
{
    private readonly KernelBytes _info;

    internal TcpEcn(KernelBytes info) => _info = info;

    /// <summary>Segments that arrived at the peer with a congestion mark (tcpi_delivered_ce, Linux 4.18).</summary>
    public uint? DeliveredMarked => _info.UInt32(tcp_info.tcpi_delivered_ce);

    /// <summary>Segments that came with a congestion mark (tcpi_received_ce).</summary>
    public uint? ReceivedMarked => _info.UInt32(tcp_info.tcpi_received_ce);

    /// <summary>Bytes that arrived at the peer as ECT(1).</summary>
    public uint? DeliveredEct1Bytes => _info.UInt32(tcp_info.tcpi_delivered_e1_bytes);

    /// <summary>Bytes that arrived at the peer as ECT(0).</summary>
    public uint? DeliveredEct0Bytes => _info.UInt32(tcp_info.tcpi_delivered_e0_bytes);

    /// <summary>Bytes that arrived at the peer with a congestion mark.</summary>
    public uint? DeliveredMarkedBytes => _info.UInt32(tcp_info.tcpi_delivered_ce_bytes);

    /// <summary>Bytes that came as ECT(1).</summary>
    public uint? ReceivedEct1Bytes => _info.UInt32(tcp_info.tcpi_received_e1_bytes);

    /// <summary>Bytes that came as ECT(0).</summary>
    public uint? ReceivedEct0Bytes => _info.UInt32(tcp_info.tcpi_received_e0_bytes);

    /// <summary>Bytes that came with a congestion mark.</summary>
    public uint? ReceivedMarkedBytes => _info.UInt32(tcp_info.tcpi_received_ce_bytes);
}
