using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>Round trips of a TCP connection and the timeouts that follow from them, all in microseconds.</summary>
public readonly record struct TcpRoundTrip
{
    private readonly KernelBytes _info;

    internal TcpRoundTrip(KernelBytes info) => _info = info;

    /// <summary>The smoothed round trip (tcpi_rtt); null before the first measurement.</summary>
    public uint? Smoothed => Measured(tcp_info.tcpi_rtt);

    /// <summary>How much the round trip varies (tcpi_rttvar); null before the first measurement.</summary>
    public uint? Variation => Smoothed is null ? null : _info.UInt32(tcp_info.tcpi_rttvar);

    /// <summary>The shortest round trip of the last minutes (tcpi_min_rtt, net.ipv4.tcp_min_rtt_wlen); null before the first one.</summary>
    public uint? Minimum => _info.UInt32(tcp_info.tcpi_min_rtt) is not uint.MaxValue and var minimum ? minimum : null;

    /// <summary>The receiver's estimate of the round trip (tcpi_rcv_rtt); null where there is none.</summary>
    public uint? Receiver => Measured(tcp_info.tcpi_rcv_rtt);

    /// <summary>How long an acknowledgement is waited for before sending again (tcpi_rto).</summary>
    public uint? RetransmissionTimeout => _info.UInt32(tcp_info.tcpi_rto);

    /// <summary>How long our acknowledgements may be held back (tcpi_ato); null before data has come.</summary>
    public uint? AcknowledgementTimeout => Measured(tcp_info.tcpi_ato);

    private uint? Measured(int offset) => _info.UInt32(offset) is > 0 and var time ? time : null;
}
