namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

/// <summary>One record of each family with a diag module of its own, with its attributes.</summary>
internal static class GoldenFamilies
{
    /// <summary>unix_diag_msg, linux/unix_diag.h.</summary>
    internal const string UnixConnected = """
        01                      # udiag_family AF_UNIX
        01                      # udiag_type SOCK_STREAM
        01                      # udiag_state TCP_ESTABLISHED
        00                      # pad
        2B 53 32 01             # udiag_ino 20075307
        01 10 00 00 02 00 00 00 # udiag_cookie 0x200001001
        0B 00 00 00             # length 11, UNIX_DIAG_NAME
        2F 72 75 6E 2F 61 00 00 # "/run/a", NUL; padding
        08 00 02 00             # length 8, UNIX_DIAG_PEER
        2C 53 32 01             # inode 20075308
        0C 00 04 00             # length 12, UNIX_DIAG_RQLEN
        05 00 00 00 00 03 00 00 # 5 bytes to read, 768 bytes of memory unread by the peer
        05 00 06 00 00 00 00 00 # UNIX_DIAG_SHUTDOWN
        08 00 07 00             # length 8, UNIX_DIAG_UID
        E8 03 00 00             # 1000
        """;

    /// <summary>packet_diag_msg, linux/packet_diag.h.</summary>
    internal const string Packet = """
        11                      # pdiag_family AF_PACKET
        02                      # pdiag_type SOCK_DGRAM
        06 08                   # pdiag_num ETH_P_ARP, host order
        39 30 00 00             # pdiag_ino 12345
        05 00 00 00 00 00 00 00 # pdiag_cookie 5
        1C 00 00 00             # length 28, PACKET_DIAG_INFO
        77 FF FF 7F             # pdi_index: an interface that is gone
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        08 00 05 00 65 00 00 00 # PACKET_DIAG_UID 101
        28 00 06 00             # length 40, PACKET_DIAG_MEMINFO
        40 03 00 00             # SK_MEMINFO_RMEM_ALLOC 832
        00 40 03 00             # SK_MEMINFO_RCVBUF
        80 01 00 00             # SK_MEMINFO_WMEM_ALLOC 384
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        """;

    /// <summary>netlink_diag_msg, linux/netlink_diag.h.</summary>
    internal const string Netlink = """
        10                      # ndiag_family AF_NETLINK
        03                      # ndiag_type SOCK_RAW
        0F                      # ndiag_protocol NETLINK_KOBJECT_UEVENT
        01                      # ndiag_state NETLINK_CONNECTED
        FF FF FF FE             # ndiag_portid 4278190079: the kernel chose it from above
        00 00 00 00             # ndiag_dst_portid: the kernel
        03 00 00 00             # ndiag_dst_group 3
        39 30 00 00             # ndiag_ino 12345
        06 00 00 00 00 00 00 00 # ndiag_cookie 6
        10 00 00 00             # length 16, NETLINK_DIAG_MEMINFO of an old kernel, three numbers
        00 03 00 00 00 00 00 00 20 00 00 00
        """;

    /// <summary>vsock_diag_msg, linux/vm_sockets_diag.h.</summary>
    internal const string Vsock = """
        28                      # vdiag_family AF_VSOCK
        01                      # vdiag_type SOCK_STREAM
        0A                      # vdiag_state TCP_LISTEN
        00                      # vdiag_shutdown
        FF FF FF FF             # vdiag_src_cid VMADDR_CID_ANY
        D2 04 00 00             # vdiag_src_port 1234
        02 00 00 00             # vdiag_dst_cid VMADDR_CID_HOST
        FF FF FF FF             # vdiag_dst_port VMADDR_PORT_ANY
        39 30 00 00             # vdiag_ino 12345
        07 00 00 00 00 00 00 00 # vdiag_cookie 7
        """;

    /// <summary>xdp_diag_msg, linux/xdp_diag.h.</summary>
    internal const string Xdp = """
        2C                      # xdiag_family AF_XDP
        03                      # xdiag_type SOCK_RAW
        00 00                   # pad
        39 30 00 00             # xdiag_ino 12345
        08 00 00 00 00 00 00 00 # xdiag_cookie 8
        0C 00 01 00             # length 12, XDP_DIAG_INFO
        77 FF FF 7F 03 00 00 00 # an interface that is gone, queue 3
        08 00 02 00 00 00 00 00 # XDP_DIAG_UID 0
        10 00 08 00             # length 16, XDP_DIAG_MEMINFO
        01 00 00 00 02 00 00 00 03 00 00 00
        """;

    /// <summary>linux/tipc_netlink.h.</summary>
    internal const string Tipc = """
        70 00 02 80             # length 112, TIPC_NLA_SOCK, nested
        08 00 02 00 D2 04 00 00 # TIPC_NLA_SOCK_REF 1234
        08 00 01 00 01 10 00 01 # TIPC_NLA_SOCK_ADDR 0x1001001
        1C 00 03 80             # length 28, TIPC_NLA_SOCK_CON, nested
        08 00 02 00 02 10 00 01 # TIPC_NLA_CON_NODE 0x1001002
        08 00 03 00 D3 04 00 00 # TIPC_NLA_CON_SOCK 1235
        08 00 04 00 00 00 00 00 # TIPC_NLA_CON_TYPE
        08 00 06 00 05 00 00 00 # TIPC_NLA_SOCK_TYPE SOCK_SEQPACKET
        08 00 09 00 01 00 00 00 # TIPC_NLA_SOCK_TIPC_STATE TIPC_ESTABLISHED
        08 00 07 00 39 30 00 00 # TIPC_NLA_SOCK_INO 12345
        08 00 08 00 E8 03 00 00 # TIPC_NLA_SOCK_UID 1000
        0C 00 0A 00             # length 12, TIPC_NLA_SOCK_COOKIE
        09 00 00 00 00 00 00 00 # 9
        14 00 05 80             # length 20, TIPC_NLA_SOCK_STAT, nested
        08 00 01 00 04 00 00 00 # TIPC_NLA_SOCK_STAT_RCVQ 4
        08 00 02 00 05 00 00 00 # TIPC_NLA_SOCK_STAT_SENDQ 5
        """;
}
