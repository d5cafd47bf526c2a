namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/netlink_diag.h: the family and the protocol, then ndiag_ino, ndiag_show and ndiag_cookie[2].</summary>
internal static class netlink_diag_req
{
    internal const byte NDIAG_PROTO_ALL = 0xff;
    internal const uint NDIAG_SHOW_MEMINFO = 0x01;
}
