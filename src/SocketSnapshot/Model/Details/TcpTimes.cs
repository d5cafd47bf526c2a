using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>How long a TCP connection was busy, held up or idle.</summary>
public readonly record struct TcpTimes
{
    private readonly KernelBytes _info;

    internal TcpTimes(KernelBytes info) => _info = info;

    /// <summary>Microseconds with something to send (tcpi_busy_time, Linux 4.10).</summary>
    public ulong? BusyMicroseconds => _info.UInt64(tcp_info.tcpi_busy_time);

    /// <summary>Microseconds of those in which the peer's window held it up (tcpi_rwnd_limited).</summary>
    public ulong? WindowLimitedMicroseconds => _info.UInt64(tcp_info.tcpi_rwnd_limited);

    /// <summary>Microseconds of those in which the send buffer held it up (tcpi_sndbuf_limited).</summary>
    public ulong? BufferLimitedMicroseconds => _info.UInt64(tcp_info.tcpi_sndbuf_limited);

    /// <summary>Milliseconds since data was sent, or else since the connection was there (tcpi_last_data_sent).</summary>
    public uint? LastSendMilliseconds => Connected(tcp_info.tcpi_last_data_sent);

    /// <summary>Milliseconds since data came, or else since the connection was there (tcpi_last_data_recv).</summary>
    public uint? LastReceiveMilliseconds => Connected(tcp_info.tcpi_last_data_recv);

    /// <summary>Milliseconds since an acknowledgement came (tcpi_last_ack_recv).</summary>
    public uint? LastAcknowledgementMilliseconds => Connected(tcp_info.tcpi_last_ack_recv);

    /// <summary>
    /// Milliseconds since the connection was established. The kernel keeps no such time, but where no data went in one direction yet,
    /// its last activity is the handshake; null where data went both ways.
    /// </summary>
    public uint? AgeMilliseconds =>
        _info.UInt32(tcp_info.tcpi_data_segs_out) == 0 ? LastSendMilliseconds
        : _info.UInt32(tcp_info.tcpi_data_segs_in) == 0 ? LastReceiveMilliseconds
        : null;

    /// <summary>Before the handshake is done the times are those since the host started.</summary>
    private uint? Connected(int offset) =>
        _info.UInt8(tcp_info.tcpi_state) is not (byte)SocketState.SynSent and not (byte)SocketState.SynReceived and not (byte)SocketState.Close
            ? _info.UInt32(offset)
            : null;
}
