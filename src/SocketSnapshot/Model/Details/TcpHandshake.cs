using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>What the two ends of a TCP connection agreed on (tcpi_options, tcpi_snd_wscale, tcpi_rcv_wscale).</summary>
public readonly record struct TcpHandshake
{
    private readonly KernelBytes _info;

    internal TcpHandshake(KernelBytes info) => _info = info;

    /// <summary>Timestamps (RFC 7323).</summary>
    public bool? HasTimestamps => Has(tcp_info.TCPI_OPT_TIMESTAMPS);

    /// <summary>Timestamps in microseconds (TCPI_OPT_USEC_TS, Linux 6.7).</summary>
    public bool? HasMicrosecondTimestamps => Has(tcp_info.TCPI_OPT_USEC_TS);

    /// <summary>Selective acknowledgements (RFC 2018).</summary>
    public bool? HasSelectiveAcknowledgements => Has(tcp_info.TCPI_OPT_SACK);

    /// <summary>Explicit congestion notification (RFC 3168).</summary>
    public bool? HasEcn => Has(tcp_info.TCPI_OPT_ECN);

    /// <summary>Whether a packet that can carry congestion marks has come (TCPI_OPT_ECN_SEEN).</summary>
    public bool? HasSeenEcn => Has(tcp_info.TCPI_OPT_ECN_SEEN);

    /// <summary>Whether data in the SYN was acknowledged: TCP Fast Open (RFC 7413, TCPI_OPT_SYN_DATA).</summary>
    public bool? UsedFastOpen => Has(tcp_info.TCPI_OPT_SYN_DATA);

    /// <summary>Why Fast Open failed: 1 no cookie, 2 the data was not acknowledged, 3 the SYN was sent again; null where it did not.</summary>
    public int? FastOpenFailure => _info.Bits(tcp_info.tcpi_bits, 1, 2) is > 0 and var reason ? reason : null;

    /// <summary>The shift of the peer's windows; null without window scaling.</summary>
    public int? SendWindowScale => HasWindowScale ? _info.Bits(tcp_info.tcpi_wscale, 0, 4) : null;

    /// <summary>The shift of our windows; null without window scaling.</summary>
    public int? ReceiveWindowScale => HasWindowScale ? _info.Bits(tcp_info.tcpi_wscale, 4, 4) : null;

    private bool HasWindowScale => Has(tcp_info.TCPI_OPT_WSCALE) ?? false;

    private bool? Has(int option) => _info.UInt8(tcp_info.tcpi_options) is { } options ? (options & option) != 0 : null;
}
