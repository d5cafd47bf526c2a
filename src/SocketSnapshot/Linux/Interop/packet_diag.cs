using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/packet_diag.h: the family, then pdiag_ino, pdiag_show and pdiag_cookie[2].</summary>
internal static class packet_diag_req
{
    internal const uint PACKET_SHOW_INFO = 0x01;
    internal const uint PACKET_SHOW_MEMINFO = 0x10;
}

/// <summary>linux/packet_diag.h: one socket of a dump; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct packet_diag_msg
{
    internal const int Size = 16;

    internal const int PACKET_DIAG_INFO = 0;
    internal const int PACKET_DIAG_UID = 5;
    internal const int PACKET_DIAG_MEMINFO = 6;

    public byte pdiag_family;
    public byte pdiag_type;
    public ushort pdiag_num;    /* ETH_P_..., in the host's byte order */
    public uint pdiag_ino;
    public uint pdiag_cookie0;
    public uint pdiag_cookie1;
}
