namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/netlink.h and linux/sock_diag.h</summary>
internal static class NetlinkHeader
{
    internal const int NETLINK_SOCK_DIAG = 4;

    internal const ushort NLMSG_NOOP = 1;
    internal const ushort NLMSG_ERROR = 2;
    internal const ushort NLMSG_DONE = 3;
    internal const ushort NLMSG_OVERRUN = 4;

    internal const ushort NLM_F_REQUEST = 0x01;
    internal const ushort NLM_F_DUMP_INTR = 0x10;
    internal const ushort NLM_F_DUMP = 0x300;

    internal const ushort TCPDIAG_GETSOCK = 18;
    internal const ushort SOCK_DIAG_BY_FAMILY = 20;

    /// <summary>NLMSG_ALIGN: every message begins at a multiple of four.</summary>
    internal static int Align(int length) => (length + 3) & ~3;
}
