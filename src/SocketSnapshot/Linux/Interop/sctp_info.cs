namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/sctp.h: where the fields of struct sctp_info begin; sctpi_p_address, a sockaddr_storage, is the 128 bytes at 168.</summary>
internal static class sctp_info
{
    internal const int sctpi_tag = 0;
    internal const int sctpi_state = 4;
    internal const int sctpi_rwnd = 8;
    internal const int sctpi_unackdata = 12;
    internal const int sctpi_penddata = 14;
    internal const int sctpi_instrms = 16;
    internal const int sctpi_outstrms = 18;
    internal const int sctpi_fragmentation_point = 20;
    internal const int sctpi_inqueue = 24;
    internal const int sctpi_outqueue = 28;
    internal const int sctpi_overall_error = 32;
    internal const int sctpi_max_burst = 36;
    internal const int sctpi_maxseg = 40;
    internal const int sctpi_peer_rwnd = 44;
    internal const int sctpi_peer_tag = 48;
    internal const int sctpi_peer_capable = 52;
    internal const int sctpi_peer_sack = 53;
    internal const int sctpi_isacks = 56;
    internal const int sctpi_osacks = 64;
    internal const int sctpi_opackets = 72;
    internal const int sctpi_ipackets = 80;
    internal const int sctpi_rtxchunks = 88;
    internal const int sctpi_outofseqtsns = 96;
    internal const int sctpi_idupchunks = 104;
    internal const int sctpi_gapcnt = 112;
    internal const int sctpi_ouodchunks = 120;
    internal const int sctpi_iuodchunks = 128;
    internal const int sctpi_oodchunks = 136;
    internal const int sctpi_iodchunks = 144;
    internal const int sctpi_octrlchunks = 152;
    internal const int sctpi_ictrlchunks = 160;
    internal const int sctpi_p_cwnd = 300;
    internal const int sctpi_p_srtt = 304;
    internal const int sctpi_p_rto = 308;
    internal const int sctpi_p_hbinterval = 312;
    internal const int sctpi_p_pathmaxrxt = 316;
    internal const int sctpi_p_sackdelay = 320;
    internal const int sctpi_p_sackfreq = 324;
    internal const int sctpi_p_ssthresh = 328;
    internal const int sctpi_p_partial_bytes_acked = 332;
    internal const int sctpi_p_flight_size = 336;
    internal const int sctpi_p_error = 340;
    internal const int sctpi_s_autoclose = 344;
    internal const int sctpi_s_adaptation_ind = 348;
    internal const int sctpi_s_pd_point = 352;
    internal const int sctpi_s_nodelay = 356;
    internal const int sctpi_s_disable_fragments = 357;
    internal const int sctpi_s_v4mapped = 358;
    internal const int sctpi_s_frag_interleave = 359;
}
