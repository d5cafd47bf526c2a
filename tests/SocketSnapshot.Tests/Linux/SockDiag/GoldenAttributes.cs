namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>The attributes behind an inet_diag_msg, each with its header: struct nlattr, linux/netlink.h.</summary>
internal static class GoldenAttributes
{
    /// <summary>struct tcp_info, linux/tcp.h, as Linux 6.18 has it.</summary>
    internal const string TcpInfo = """
        1C 01 02 00             # nla_len 284, INET_DIAG_INFO
        01                      # tcpi_state ESTABLISHED
        03                      # tcpi_ca_state TCP_CA_Recovery
        02                      # tcpi_retransmits
        04                      # tcpi_probes
        05                      # tcpi_backoff
        2F                      # tcpi_options: timestamps, sack, wscale, ecn, syn data
        A7                      # tcpi_snd_wscale 7, tcpi_rcv_wscale 10
        05                      # tcpi_delivery_rate_app_limited 1, tcpi_fastopen_client_fail 2
        E0 1C 03 00             # tcpi_rto 204000
        40 9C 00 00             # tcpi_ato 40000
        A8 05 00 00             # tcpi_snd_mss 1448
        18 02 00 00             # tcpi_rcv_mss 536
        09 00 00 00             # tcpi_unacked 9
        08 00 00 00             # tcpi_sacked 8
        07 00 00 00             # tcpi_lost 7
        06 00 00 00             # tcpi_retrans 6
        00 00 00 00             # tcpi_fackets 0
        0B 00 00 00             # tcpi_last_data_sent 11
        00 00 00 00             # tcpi_last_ack_sent 0
        0C 00 00 00             # tcpi_last_data_recv 12
        0D 00 00 00             # tcpi_last_ack_recv 13
        DC 05 00 00             # tcpi_pmtu 1500
        4C FA 00 00             # tcpi_rcv_ssthresh 64076
        D2 04 00 00             # tcpi_rtt 1234
        37 02 00 00             # tcpi_rttvar 567
        15 00 00 00             # tcpi_snd_ssthresh 21
        0A 00 00 00             # tcpi_snd_cwnd 10
        B4 05 00 00             # tcpi_advmss 1460
        03 00 00 00             # tcpi_reordering 3
        29 09 00 00             # tcpi_rcv_rtt 2345
        90 38 00 00             # tcpi_rcv_space 14480
        0F 00 00 00             # tcpi_total_retrans 15
        00 00 00 00 02 00 00 00 # tcpi_pacing_rate 8589934592
        FF FF FF FF FF FF FF FF # tcpi_max_pacing_rate no limit
        E9 03 00 00 00 00 00 00 # tcpi_bytes_acked 1001
        EA 03 00 00 01 00 00 00 # tcpi_bytes_received 4294968298
        1F 00 00 00             # tcpi_segs_out 31
        20 00 00 00             # tcpi_segs_in 32
        21 00 00 00             # tcpi_notsent_bytes 33
        22 00 00 00             # tcpi_min_rtt 34
        23 00 00 00             # tcpi_data_segs_in 35
        24 00 00 00             # tcpi_data_segs_out 36
        A1 0F 00 00 00 00 00 00 # tcpi_delivery_rate 4001
        A2 0F 00 00 00 00 00 00 # tcpi_busy_time 4002
        A3 0F 00 00 00 00 00 00 # tcpi_rwnd_limited 4003
        A4 0F 00 00 00 00 00 00 # tcpi_sndbuf_limited 4004
        29 00 00 00             # tcpi_delivered 41
        2A 00 00 00             # tcpi_delivered_ce 42
        89 13 00 00 00 00 00 00 # tcpi_bytes_sent 5001
        8A 13 00 00 00 00 00 00 # tcpi_bytes_retrans 5002
        33 00 00 00             # tcpi_dsack_dups 51
        34 00 00 00             # tcpi_reord_seen 52
        35 00 00 00             # tcpi_rcv_ooopack 53
        36 00 00 00             # tcpi_snd_wnd 54
        37 00 00 00             # tcpi_rcv_wnd 55
        38 00 00 00             # tcpi_rehash 56
        39 00                   # tcpi_total_rto 57
        3A 00                   # tcpi_total_rto_recoveries 58
        3B 00 00 00             # tcpi_total_rto_time 59
        3D 00 00 00             # tcpi_received_ce 61
        3E 00 00 00             # tcpi_delivered_e1_bytes 62
        3F 00 00 00             # tcpi_delivered_e0_bytes 63
        40 00 00 00             # tcpi_delivered_ce_bytes 64
        41 00 00 00             # tcpi_received_e1_bytes 65
        42 00 00 00             # tcpi_received_e0_bytes 66
        43 00 00 00             # tcpi_received_ce_bytes 67
        FF FF FF FF             # what a newer kernel appends
        """;

    internal const string Others = """
        08 00 04 00             # nla_len 8, INET_DIAG_CONG
        62 62 72 00             # "bbr"
        18 00 10 00             # nla_len 24, INET_DIAG_BBRINFO
        01 00 00 00             # bbr_bw_lo
        01 00 00 00             # bbr_bw_hi
        2A 00 00 00             # bbr_min_rtt 42
        E3 02 00 00             # bbr_pacing_gain 739/256
        00 02 00 00             # bbr_cwnd_gain 512/256
        05 00 05 00             # nla_len 5, INET_DIAG_TOS
        10 00 00 00             # and padding
        05 00 06 00             # nla_len 5, INET_DIAG_TCLASS
        20 00 00 00             # and padding
        28 00 07 00             # nla_len 40, INET_DIAG_SKMEMINFO
        01 00 00 00             # SK_MEMINFO_RMEM_ALLOC
        02 00 00 00             # SK_MEMINFO_RCVBUF
        03 00 00 00             # SK_MEMINFO_WMEM_ALLOC
        04 00 00 00             # SK_MEMINFO_SNDBUF
        FF FF FF FF             # SK_MEMINFO_FWD_ALLOC -1
        06 00 00 00             # SK_MEMINFO_WMEM_QUEUED
        07 00 00 00             # SK_MEMINFO_OPTMEM
        08 00 00 00             # SK_MEMINFO_BACKLOG
        09 00 00 00             # SK_MEMINFO_DROPS
        05 00 08 00             # nla_len 5, INET_DIAG_SHUTDOWN
        02 00 00 00             # SEND_SHUTDOWN, and padding
        05 00 0B 00             # nla_len 5, INET_DIAG_SKV6ONLY
        01 00 00 00             # and padding
        08 00 0F 00             # nla_len 8, INET_DIAG_MARK
        4D 00 00 00             # 77
        08 00 11 00             # nla_len 8, INET_DIAG_CLASS_ID
        03 00 01 00             # 1:3
        0C 00 15 00             # nla_len 12, INET_DIAG_CGROUP_ID
        05 00 00 00 01 00 00 00 # 2^32+5
        06 00 16 00             # nla_len 6, INET_DIAG_SOCKOPT
        53 04 00 00             # recverr, is_icsk, mc_loop, mc_all; defer_connect; padding
        """;

    internal const string Mptcp = """
        28 00 13 80             # nla_len 40, INET_DIAG_ULP_INFO with NLA_F_NESTED
        0A 00 01 00             # nla_len 10, INET_ULP_INFO_NAME
        6D 70 74 63 70 00 00 00 # "mptcp", and padding
        18 00 03 80             # nla_len 24, INET_ULP_INFO_MPTCP with NLA_F_NESTED
        08 00 02 00             # nla_len 8, MPTCP_SUBFLOW_ATTR_TOKEN_LOC
        CC E4 08 95             # 0x9508e4cc
        0C 00 04 00             # nla_len 12, MPTCP_SUBFLOW_ATTR_MAP_SEQ
        9D 69 19 7F 7A D8 7C 63 # 0x637cd87a7f19699d
        """;

    internal const string Tls = """
        20 00 13 00             # nla_len 32, INET_DIAG_ULP_INFO
        08 00 01 00             # nla_len 8, INET_ULP_INFO_NAME
        74 6C 73 00             # "tls"
        14 00 02 00             # nla_len 20, INET_ULP_INFO_TLS
        06 00 01 00 04 03 00 00 # TLS_INFO_VERSION 1.3, and padding
        06 00 02 00 34 00 00 00 # TLS_INFO_CIPHER AES-GCM-256, and padding
        """;
}
