namespace SocketSnapshot.Linux.Interop;

/// <summary>
/// linux/tcp.h: where the fields of struct tcp_info begin. Kernels append to it, so an older one gives fewer bytes and a newer one more.
/// </summary>
internal static class tcp_info
{
    internal const int tcpi_state = 0;
    internal const int tcpi_ca_state = 1;
    internal const int tcpi_retransmits = 2;
    internal const int tcpi_probes = 3;
    internal const int tcpi_backoff = 4;
    internal const int tcpi_options = 5;
    internal const int tcpi_wscale = 6;         /* tcpi_snd_wscale : 4, tcpi_rcv_wscale : 4 */
    internal const int tcpi_bits = 7;           /* tcpi_delivery_rate_app_limited : 1, tcpi_fastopen_client_fail : 2 */
    internal const int tcpi_rto = 8;
    internal const int tcpi_ato = 12;
    internal const int tcpi_snd_mss = 16;
    internal const int tcpi_rcv_mss = 20;
    internal const int tcpi_unacked = 24;
    internal const int tcpi_sacked = 28;
    internal const int tcpi_lost = 32;
    internal const int tcpi_retrans = 36;
    internal const int tcpi_fackets = 40;
    internal const int tcpi_last_data_sent = 44;
    internal const int tcpi_last_data_recv = 52; /* tcpi_last_ack_sent before it is "Not remembered, sorry." */
    internal const int tcpi_last_ack_recv = 56;
    internal const int tcpi_pmtu = 60;
    internal const int tcpi_rcv_ssthresh = 64;
    internal const int tcpi_rtt = 68;
    internal const int tcpi_rttvar = 72;
    internal const int tcpi_snd_ssthresh = 76;
    internal const int tcpi_snd_cwnd = 80;
    internal const int tcpi_advmss = 84;
    internal const int tcpi_reordering = 88;
    internal const int tcpi_rcv_rtt = 92;
    internal const int tcpi_rcv_space = 96;
    internal const int tcpi_total_retrans = 100;
    internal const int tcpi_pacing_rate = 104;
    internal const int tcpi_max_pacing_rate = 112;
    internal const int tcpi_bytes_acked = 120;
    internal const int tcpi_bytes_received = 128;
    internal const int tcpi_segs_out = 136;
    internal const int tcpi_segs_in = 140;
    internal const int tcpi_notsent_bytes = 144;
    internal const int tcpi_min_rtt = 148;
    internal const int tcpi_data_segs_in = 152;
    internal const int tcpi_data_segs_out = 156;
    internal const int tcpi_delivery_rate = 160;
    internal const int tcpi_busy_time = 168;
    internal const int tcpi_rwnd_limited = 176;
    internal const int tcpi_sndbuf_limited = 184;
    internal const int tcpi_delivered = 192;
    internal const int tcpi_delivered_ce = 196;
    internal const int tcpi_bytes_sent = 200;
    internal const int tcpi_bytes_retrans = 208;
    internal const int tcpi_dsack_dups = 216;
    internal const int tcpi_reord_seen = 220;
    internal const int tcpi_rcv_ooopack = 224;
    internal const int tcpi_snd_wnd = 228;
    internal const int tcpi_rcv_wnd = 232;
    internal const int tcpi_rehash = 236;
    internal const int tcpi_total_rto = 240;            /* __u16 */
    internal const int tcpi_total_rto_recoveries = 242; /* __u16 */
    internal const int tcpi_total_rto_time = 244;
    internal const int tcpi_received_ce = 248;
    internal const int tcpi_delivered_e1_bytes = 252;
    internal const int tcpi_delivered_e0_bytes = 256;
    internal const int tcpi_delivered_ce_bytes = 260;
    internal const int tcpi_received_e1_bytes = 264;
    internal const int tcpi_received_e0_bytes = 268;
    internal const int tcpi_received_ce_bytes = 272;    /* what follows differs between 6.18 and 7.0, and nothing tells which it is */

    internal const int TCPI_OPT_TIMESTAMPS = 1;
    internal const int TCPI_OPT_SACK = 2;
    internal const int TCPI_OPT_WSCALE = 4;
    internal const int TCPI_OPT_ECN = 8;
    internal const int TCPI_OPT_ECN_SEEN = 16;
    internal const int TCPI_OPT_SYN_DATA = 32;
    internal const int TCPI_OPT_USEC_TS = 64;

    /// <summary>include/net/tcp.h, TCP_INFINITE_SSTHRESH: slow start has no end yet.</summary>
    internal const uint InfiniteThreshold = 0x7fffffff;
}
