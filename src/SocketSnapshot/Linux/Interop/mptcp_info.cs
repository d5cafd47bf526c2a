namespace SocketSnapshot.Linux.Interop;

/// <summary>
/// linux/mptcp.h: where the fields of struct mptcp_info begin. Kernels append to it, so an older one gives fewer bytes and a newer one more.
/// </summary>
internal static class mptcp_info
{
    internal const int mptcpi_subflows = 0;
    internal const int mptcpi_add_addr_signal = 1;
    internal const int mptcpi_add_addr_accepted = 2;
    internal const int mptcpi_subflows_max = 3;
    internal const int mptcpi_add_addr_signal_max = 4;
    internal const int mptcpi_add_addr_accepted_max = 5;
    internal const int mptcpi_flags = 8;
    internal const int mptcpi_token = 12;
    internal const int mptcpi_write_seq = 16;
    internal const int mptcpi_snd_una = 24;
    internal const int mptcpi_rcv_nxt = 32;
    internal const int mptcpi_local_addr_used = 40;
    internal const int mptcpi_local_addr_max = 41;
    internal const int mptcpi_csum_enabled = 42;
    internal const int mptcpi_retransmits = 44;
    internal const int mptcpi_bytes_retrans = 48;
    internal const int mptcpi_bytes_sent = 56;
    internal const int mptcpi_bytes_received = 64;
    internal const int mptcpi_bytes_acked = 72;
    internal const int mptcpi_subflows_total = 80;
    internal const int mptcpi_last_data_sent = 84;
    internal const int mptcpi_last_data_recv = 88;
    internal const int mptcpi_last_ack_recv = 92;

    internal const uint MPTCP_INFO_FLAG_FALLBACK = 1;
    internal const uint MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED = 2;
}
