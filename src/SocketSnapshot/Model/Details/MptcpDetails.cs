using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>An MPTCP connection as a whole: the kernel's struct mptcp_info. What the running kernel does not have is null.</summary>
public sealed class MptcpDetails
{
    private readonly KernelBytes _info;

    /// <param name="info">The struct; it is kept, not copied.</param>
    internal MptcpDetails(ReadOnlyMemory<byte> info) => _info = new KernelBytes(info);

    /// <summary>
    /// Reads the struct as a kernel of this machine's byte order fills it in, for rows of a test's own; what it is too short for is null.
    /// </summary>
    public static MptcpDetails FromBytes(ReadOnlySpan<byte> info) => new(info.ToArray());

    /// <summary>Subflows beyond the first that are in use (mptcpi_subflows).</summary>
    public byte? Subflows => _info.UInt8(mptcp_info.mptcpi_subflows);

    /// <summary>Subflows that are in use, the first among them (Linux 6.7) (mptcpi_subflows_total).</summary>
    public byte? SubflowsTotal => _info.UInt8(mptcp_info.mptcpi_subflows_total);

    /// <summary>The most that subflows beyond the first may be (mptcpi_subflows_max).</summary>
    public byte? SubflowsMax => _info.UInt8(mptcp_info.mptcpi_subflows_max);

    /// <summary>Addresses that the peer was told of (mptcpi_add_addr_signal).</summary>
    public byte? AddressesSignalled => _info.UInt8(mptcp_info.mptcpi_add_addr_signal);

    /// <summary>The most that it may be told of (mptcpi_add_addr_signal_max).</summary>
    public byte? AddressesSignalledMax => _info.UInt8(mptcp_info.mptcpi_add_addr_signal_max);

    /// <summary>Addresses of the peer that were accepted (mptcpi_add_addr_accepted).</summary>
    public byte? AddressesAccepted => _info.UInt8(mptcp_info.mptcpi_add_addr_accepted);

    /// <summary>The most that may be accepted (mptcpi_add_addr_accepted_max).</summary>
    public byte? AddressesAcceptedMax => _info.UInt8(mptcp_info.mptcpi_add_addr_accepted_max);

    /// <summary>Local addresses that subflows were made from (mptcpi_local_addr_used).</summary>
    public byte? LocalAddresses => _info.UInt8(mptcp_info.mptcpi_local_addr_used);

    /// <summary>The most that subflows may be made from (mptcpi_local_addr_max).</summary>
    public byte? LocalAddressesMax => _info.UInt8(mptcp_info.mptcpi_local_addr_max);

    /// <summary>Our token: what subflows join by (RFC 8684); null of a listener (mptcpi_token).</summary>
    public uint? Token => _info.UInt32(mptcp_info.mptcpi_token) is > 0 and var known ? known : null;

    /// <summary>The sequence number of the next byte that is written; null of a listener (mptcpi_write_seq).</summary>
    public ulong? WriteSequence => _info.UInt64(mptcp_info.mptcpi_write_seq) is > 0 and var known ? known : null;

    /// <summary>The sequence number of the oldest byte that is not acknowledged; null of a listener (mptcpi_snd_una).</summary>
    public ulong? UnacknowledgedSequence => _info.UInt64(mptcp_info.mptcpi_snd_una) is > 0 and var known ? known : null;

    /// <summary>The sequence number of the next byte that is expected; null of a listener (mptcpi_rcv_nxt).</summary>
    public ulong? ReceiveSequence => _info.UInt64(mptcp_info.mptcpi_rcv_nxt) is > 0 and var known ? known : null;

    /// <summary>Retransmissions between subflows (Linux 6.5) (mptcpi_retransmits).</summary>
    public uint? Retransmits => _info.UInt32(mptcp_info.mptcpi_retransmits);

    /// <summary>Bytes sent again (Linux 6.5) (mptcpi_bytes_retrans).</summary>
    public ulong? BytesRetransmitted => _info.UInt64(mptcp_info.mptcpi_bytes_retrans);

    /// <summary>Bytes sent (Linux 6.5) (mptcpi_bytes_sent).</summary>
    public ulong? BytesSent => _info.UInt64(mptcp_info.mptcpi_bytes_sent);

    /// <summary>Bytes received (Linux 6.5) (mptcpi_bytes_received).</summary>
    public ulong? BytesReceived => _info.UInt64(mptcp_info.mptcpi_bytes_received);

    /// <summary>Bytes that the peer acknowledged (Linux 6.5) (mptcpi_bytes_acked).</summary>
    public ulong? BytesAcknowledged => _info.UInt64(mptcp_info.mptcpi_bytes_acked);

    /// <summary>Milliseconds since data was sent (Linux 6.10) (mptcpi_last_data_sent).</summary>
    public uint? LastSendMilliseconds => _info.UInt32(mptcp_info.mptcpi_last_data_sent);

    /// <summary>Milliseconds since data was received (Linux 6.10) (mptcpi_last_data_recv).</summary>
    public uint? LastReceiveMilliseconds => _info.UInt32(mptcp_info.mptcpi_last_data_recv);

    /// <summary>Milliseconds since an acknowledgement was received (Linux 6.10) (mptcpi_last_ack_recv).</summary>
    public uint? LastAcknowledgementMilliseconds => _info.UInt32(mptcp_info.mptcpi_last_ack_recv);

    /// <summary>Whether the peer or the path does not speak MPTCP, so that it is plain TCP (mptcpi_flags).</summary>
    public bool? HasFallenBack => Flag(mptcp_info.MPTCP_INFO_FLAG_FALLBACK);

    /// <summary>Whether the peer's key has come (mptcpi_flags).</summary>
    public bool? HasRemoteKey => Flag(mptcp_info.MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED);

    /// <summary>Whether checksums guard the data (mptcpi_csum_enabled).</summary>
    public bool? HasChecksums => _info.UInt8(mptcp_info.mptcpi_csum_enabled) is { } enabled ? enabled != 0 : null;

    private bool? Flag(uint flag) => _info.UInt32(mptcp_info.mptcpi_flags) is { } flags ? (flags & flag) != 0 : null;
}
