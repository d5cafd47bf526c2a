using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>Sizes of a TCP connection's segments, in bytes.</summary>
public readonly record struct TcpSegmentSizes
{
    private readonly KernelBytes _info;

    internal TcpSegmentSizes(KernelBytes info) => _info = info;

    /// <summary>The largest payload of a segment that is sent (tcpi_snd_mss).</summary>
    public uint? Send => _info.UInt32(tcp_info.tcpi_snd_mss);

    /// <summary>The payload of the segments that come, as estimated (tcpi_rcv_mss).</summary>
    public uint? Receive => _info.UInt32(tcp_info.tcpi_rcv_mss);

    /// <summary>The largest payload that we told the peer to send (tcpi_advmss).</summary>
    public uint? Advertised => _info.UInt32(tcp_info.tcpi_advmss);

    /// <summary>The largest packet that the path takes (tcpi_pmtu); null where it is not known.</summary>
    public uint? PathMtu => _info.UInt32(tcp_info.tcpi_pmtu) is > 0 and var size ? size : null;
}
