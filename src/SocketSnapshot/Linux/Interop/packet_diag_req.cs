namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/packet_diag.h: the family, then pdiag_ino, pdiag_show and pdiag_cookie[2].</summary>
internal static class packet_diag_req
{
    internal const uint PACKET_SHOW_INFO = 0x01;
    internal const uint PACKET_SHOW_MEMINFO = 0x10;
}
