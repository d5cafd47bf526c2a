namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/unix_diag.h: the family, then udiag_states, udiag_ino, udiag_show and udiag_cookie[2].</summary>
internal static class unix_diag_req
{
    internal const uint UDIAG_SHOW_NAME = 0x01;
    internal const uint UDIAG_SHOW_PEER = 0x04;
    internal const uint UDIAG_SHOW_ICONS = 0x08;
    internal const uint UDIAG_SHOW_RQLEN = 0x10;
    internal const uint UDIAG_SHOW_MEMINFO = 0x20;
    internal const uint UDIAG_SHOW_UID = 0x40;
}
