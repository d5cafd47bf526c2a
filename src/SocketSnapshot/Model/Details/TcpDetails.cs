using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>
/// The kernel's struct tcp_info, by topic. What the running kernel does not have is null, and so is nearly all of a listening socket,
/// for which the kernel fills in a few fields only.
/// </summary>
public sealed class TcpDetails
{
    private readonly KernelBytes _info;
    private readonly KernelBytes _live;

    /// <param name="info">The struct; it is kept, not copied.</param>
    internal TcpDetails(ReadOnlyMemory<byte> info)
    {
        _info = new KernelBytes(info);
        _live = _info.UInt8(tcp_info.tcpi_state) == (byte)SocketState.Listen ? default : _info;
    }

    /// <summary>
    /// Reads the struct as a kernel of this machine's byte order fills it in, for rows of a test's own; what it is too short for is null.
    /// </summary>
    public static TcpDetails FromBytes(ReadOnlySpan<byte> info) => new(info.ToArray());

    /// <summary>What the two ends agreed on in the handshake.</summary>
    public TcpHandshake Handshake => new(_live);

    /// <summary>Round trips, and the timeouts that follow from them.</summary>
    public TcpRoundTrip RoundTrip => new(_live);

    /// <summary>Sizes of segments.</summary>
    public TcpSegmentSizes SegmentSizes => new(_live);

    /// <summary>Windows and thresholds, and the state of congestion control.</summary>
    public TcpWindows Windows => new(_info, _live);

    /// <summary>Bytes and segments since the connection began.</summary>
    public TcpTraffic Traffic => new(_live);

    /// <summary>What is on the way, was lost, reordered or sent again.</summary>
    public TcpLoss Loss => new(_info, _live);

    /// <summary>Rates.</summary>
    public TcpRates Rates => new(_info, _live);

    /// <summary>Times: how long it was busy, held up or idle.</summary>
    public TcpTimes Times => new(_live);

    /// <summary>Explicit congestion notification.</summary>
    public TcpEcn Ecn => new(_live);
}
