namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/xdp_diag.h: the family, then xdiag_ino, xdiag_show and xdiag_cookie[2].</summary>
internal static class xdp_diag_req
{
    internal const uint XDP_SHOW_INFO = 0x01;
    internal const uint XDP_SHOW_MEMINFO = 0x08;
}
