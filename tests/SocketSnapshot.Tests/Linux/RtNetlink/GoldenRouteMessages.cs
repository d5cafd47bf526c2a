namespace SocketSnapshot.Tests.Linux.RtNetlink;

/// <summary>Payloads of rtnetlink as a little-endian kernel sends them.</summary>
internal static class GoldenRouteMessages
{
    internal const string Gateway4 = """
        02          # rtm_family AF_INET
        10          # rtm_dst_len 16
        00          # rtm_src_len
        10          # rtm_tos
        FE          # rtm_table main
        03          # rtm_protocol boot
        00          # rtm_scope global
        01          # rtm_type unicast
        04 00 00 00 # rtm_flags RTNH_F_ONLINK
        08 00 0F 00 # RTA_TABLE
        FE 00 00 00
        08 00 01 00 # RTA_DST 10.2.0.0
        0A 02 00 00
        08 00 06 00 # RTA_PRIORITY 50
        32 00 00 00
        24 00 08 00 # RTA_METRICS
        08 00 02 00 # RTAX_MTU 1400
        78 05 00 00
        08 00 03 00 # RTAX_WINDOW 5000
        88 13 00 00
        08 00 04 00 # RTAX_RTT 800 eighths of a millisecond
        20 03 00 00
        08 00 08 00 # RTAX_ADVMSS 1300
        14 05 00 00
        08 00 07 00 # RTA_PREFSRC 10.1.0.1
        0A 01 00 01
        08 00 05 00 # RTA_GATEWAY 10.1.0.3
        0A 01 00 03
        08 00 04 00 # RTA_OIF 1: lo in every network namespace
        01 00 00 00
        08 00 1E 00 # RTA_NH_ID 7
        07 00 00 00
        """;

    internal const string Multipath4 = """
        02          # rtm_family AF_INET
        20          # rtm_dst_len 32
        00 00
        00          # rtm_table: RTA_TABLE has it
        04          # rtm_protocol static
        00          # rtm_scope
        01          # rtm_type unicast
        00 00 00 00 # rtm_flags
        08 00 0F 00 # RTA_TABLE 4711
        67 12 00 00
        08 00 01 00 # RTA_DST 10.3.0.1
        0A 03 00 01
        2C 00 09 00 # RTA_MULTIPATH
        10 00       # rtnh_len 16
        10          # rtnh_flags RTNH_F_LINKDOWN
        01          # rtnh_hops: weight 2
        01 00 00 00 # rtnh_ifindex
        08 00 05 00 # RTA_GATEWAY 10.1.0.4
        0A 01 00 04
        18 00       # rtnh_len 24
        00          # rtnh_flags
        00          # rtnh_hops: weight 1
        01 00 00 00 # rtnh_ifindex
        0C 00 12 00 # RTA_VIA, cut to 12 bytes: no address
        0A 00 20 01 0D B8 00 00
        04 00 0B 00 # an attribute without a value
        """;

    internal const string Expiring6 = """
        0A          # rtm_family AF_INET6
        30          # rtm_dst_len 48
        40          # rtm_src_len 64
        00
        FE          # rtm_table main
        09          # rtm_protocol ra
        00
        01          # rtm_type unicast
        00 00 00 00
        14 00 01 00 # RTA_DST 2001:db8:9::
        20 01 0D B8 00 09 00 00 00 00 00 00 00 00 00 00
        14 00 02 00 # RTA_SRC 2001:db8::
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 00
        14 00 05 00 # RTA_GATEWAY fe80::1
        FE 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01
        08 00 04 00 # RTA_OIF
        01 00 00 00
        24 00 0C 00 # RTA_CACHEINFO
        00 00 00 00 00 00 00 00
        60 EA 00 00 # rta_expires 60000 hundredths of a second
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        05 00 14 00 # RTA_PREF high
        01 00 00 00
        """;

    internal const string Veth = """
        00 00       # ifi_family
        01 00       # ifi_type ARPHRD_ETHER
        07 00 00 00 # ifi_index 7
        43 10 01 00 # ifi_flags UP BROADCAST RUNNING MULTICAST, and LOWER_UP
        00 00 00 00
        07 00 03 00 # IFLA_IFNAME v0
        76 30 00 00
        08 00 04 00 # IFLA_MTU 1500
        DC 05 00 00
        05 00 10 00 # IFLA_OPERSTATE UP
        06 00 00 00
        0A 00 01 00 # IFLA_ADDRESS
        02 00 00 00 00 FF 00 00
        08 00 0A 00 # IFLA_MASTER 1
        01 00 00 00
        08 00 05 00 # IFLA_LINK 1
        01 00 00 00
        08 00 25 00 # IFLA_LINK_NETNSID: the number is one of another namespace
        00 00 00 00
        10 00 12 80 # IFLA_LINKINFO, nested
        09 00 01 00 # IFLA_INFO_KIND veth
        76 65 74 68 00 00 00 00
        """;

    internal const string PointToPoint = """
        02          # ifa_family AF_INET
        20          # ifa_prefixlen
        80          # ifa_flags permanent
        00          # ifa_scope
        07 00 00 00 # ifa_index
        08 00 01 00 # IFA_ADDRESS 10.9.0.2, the peer
        0A 09 00 02
        08 00 02 00 # IFA_LOCAL 10.9.0.1
        0A 09 00 01
        """;
}
