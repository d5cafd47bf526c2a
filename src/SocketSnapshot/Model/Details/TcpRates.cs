using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>Rates of a TCP connection, in bytes per second.</summary>
public readonly record struct TcpRates
{
    private readonly KernelBytes _info;
    private readonly KernelBytes _live;

    internal TcpRates(KernelBytes info, KernelBytes live)
    {
        _info = info;
        _live = live;
    }

    /// <summary>How fast it sends at most now (tcpi_pacing_rate); null where nothing limits it, or before Linux 3.15.</summary>
    public ulong? Pacing => Limit(tcp_info.tcpi_pacing_rate);

    /// <summary>The most that <see cref="Pacing"/> may be, SO_MAX_PACING_RATE; null where nothing limits it.</summary>
    public ulong? PacingLimit => Limit(tcp_info.tcpi_max_pacing_rate);

    /// <summary>How fast data arrived at the peer lately (tcpi_delivery_rate, Linux 4.9); null before a measurement.</summary>
    public ulong? Delivery => _live.UInt64(tcp_info.tcpi_delivery_rate) is > 0 and var rate ? rate : null;

    /// <summary>Whether <see cref="Delivery"/> was limited by the program, which had nothing more to send; at first it is.</summary>
    public bool? IsLimitedByProgram => _live.Bits(tcp_info.tcpi_bits, 0, 1) is { } limited ? limited == 1 : null;

    private ulong? Limit(int offset) => _info.UInt64(offset) is not ulong.MaxValue and var rate ? rate : null;
}
