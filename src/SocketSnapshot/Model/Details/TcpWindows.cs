using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>Windows and thresholds of a TCP connection.</summary>
public readonly record struct TcpWindows
{
    private readonly KernelBytes _info;
    private readonly KernelBytes _live;

    internal TcpWindows(KernelBytes info, KernelBytes live)
    {
        _info = info;
        _live = live;
    }

    /// <summary>The state of congestion control: 0 open, 1 disorder, 2 window reduced, 3 recovery, 4 loss (tcpi_ca_state).</summary>
    public byte? CongestionState => _live.UInt8(tcp_info.tcpi_ca_state);

    /// <summary>The congestion window in segments (tcpi_snd_cwnd); a listener's is where its connections begin.</summary>
    public uint? Congestion => _info.UInt32(tcp_info.tcpi_snd_cwnd);

    /// <summary>Where slow start ends, in segments (tcpi_snd_ssthresh); null while it has no end.</summary>
    public uint? SlowStartThreshold =>
        _live.UInt32(tcp_info.tcpi_snd_ssthresh) is < tcp_info.InfiniteThreshold and var threshold ? threshold : null;

    /// <summary>The window that the peer offers, in bytes (tcpi_snd_wnd, Linux 5.4).</summary>
    public uint? Send => _live.UInt32(tcp_info.tcpi_snd_wnd);

    /// <summary>The window that we offer, in bytes (tcpi_rcv_wnd, Linux 6.2).</summary>
    public uint? Receive => _live.UInt32(tcp_info.tcpi_rcv_wnd);

    /// <summary>The most that our window may grow to now, in bytes (tcpi_rcv_ssthresh).</summary>
    public uint? ReceiveThreshold => _live.UInt32(tcp_info.tcpi_rcv_ssthresh);

    /// <summary>What the program reads in a round trip, in bytes; the receive buffer is fitted to it (tcpi_rcv_space).</summary>
    public uint? ReceiveSpace => _live.UInt32(tcp_info.tcpi_rcv_space);
}
