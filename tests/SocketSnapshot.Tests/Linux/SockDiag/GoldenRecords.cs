namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>inet_diag_msg, linux/inet_diag.h.</summary>
internal static class GoldenRecords
{
    internal const string Listener4 = """
        02                                  # idiag_family AF_INET
        0A                                  # idiag_state TCP_LISTEN
        00                                  # idiag_timer
        00                                  # idiag_retrans
        00 16                               # idiag_sport 22, network order
        00 00                               # idiag_dport
        7F 00 00 01                         # idiag_src 127.0.0.1
        00 00 00 00 00 00 00 00 00 00 00 00 # ... of which IPv4 uses the first four
        00 00 00 00                         # idiag_dst 0.0.0.0
        00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00                         # idiag_if
        01 10 00 00 02 00 00 00             # idiag_cookie 0x200001001
        00 00 00 00                         # idiag_expires
        02 00 00 00                         # idiag_rqueue: 2 wait to be accepted
        80 00 00 00                         # idiag_wqueue: at most 128 may
        E8 03 00 00                         # idiag_uid 1000
        39 30 00 00                         # idiag_inode 12345
        """;

    internal const string Established6 = """
        0A                                              # idiag_family AF_INET6
        01                                              # idiag_state TCP_ESTABLISHED
        02                                              # idiag_timer: keepalive
        00                                              # idiag_retrans
        9C 40                                           # idiag_sport 40000
        01 BB                                           # idiag_dport 443
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01 # idiag_src 2001:db8::1
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02 # idiag_dst 2001:db8::2
        00 00 00 00                                     # idiag_if
        FF FF FF FF FE FF FF FF                         # idiag_cookie 0xfffffffeffffffff
        10 27 00 00                                     # idiag_expires 10000 ms
        00 00 00 00                                     # idiag_rqueue
        05 00 00 00                                     # idiag_wqueue: 5 bytes not acknowledged
        00 00 00 00                                     # idiag_uid: root, for there is an inode
        FF FF FF FF                                     # idiag_inode 4294967295
        """;

    internal const string TimeWait4 = """
        02                                  # idiag_family AF_INET
        06                                  # idiag_state TCP_TIME_WAIT
        03                                  # idiag_timer: time wait
        00                                  # idiag_retrans
        AD B4                               # idiag_sport 44468
        00 50                               # idiag_dport 80
        C0 A8 07 02                         # idiag_src 192.168.7.2
        00 00 00 00 00 00 00 00 00 00 00 00
        7C 1C 1C 32                         # idiag_dst 124.28.28.50
        00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00                         # idiag_if
        03 00 00 00 00 00 00 00             # idiag_cookie 3
        60 EA 00 00                         # idiag_expires 60000 ms
        00 00 00 00                         # idiag_rqueue
        00 00 00 00                         # idiag_wqueue
        00 00 00 00                         # idiag_uid: 0, and not root's
        00 00 00 00                         # idiag_inode: none
        """;

    internal const string BoundToInterface6 = """
        0A                                              # idiag_family AF_INET6
        07                                              # idiag_state TCP_CLOSE: an unconnected UDP socket
        00                                              # idiag_timer
        00                                              # idiag_retrans
        02 22                                           # idiag_sport 546
        00 00                                           # idiag_dport
        FE 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01 # idiag_src fe80::1
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_dst ::
        01 00 00 00                                     # idiag_if 1: lo in every network namespace
        04 00 00 00 00 00 00 00                         # idiag_cookie 4
        00 00 00 00                                     # idiag_expires
        40 03 00 00                                     # idiag_rqueue: a datagram of one byte takes 832
        00 00 00 00                                     # idiag_wqueue
        65 00 00 00                                     # idiag_uid 101
        07 00 00 00                                     # idiag_inode 7
        """;

    internal const string Mapped6 = """
        0A                                              # idiag_family AF_INET6
        08                                              # idiag_state TCP_CLOSE_WAIT
        00                                              # idiag_timer
        00                                              # idiag_retrans
        00 50                                           # idiag_sport 80
        C3 50                                           # idiag_dport 50000
        00 00 00 00 00 00 00 00 00 00 FF FF 7F 00 00 01 # idiag_src ::ffff:127.0.0.1
        00 00 00 00 00 00 00 00 00 00 FF FF 7F 00 00 02 # idiag_dst ::ffff:127.0.0.2
        00 00 00 00                                     # idiag_if
        05 00 00 00 00 00 00 00                         # idiag_cookie 5
        00 00 00 00                                     # idiag_expires
        01 00 00 00                                     # idiag_rqueue: the FIN counts
        00 00 00 00                                     # idiag_wqueue
        21 00 00 00                                     # idiag_uid 33
        08 00 00 00                                     # idiag_inode 8
        """;
}
