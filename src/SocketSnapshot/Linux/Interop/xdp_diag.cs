using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/xdp_diag.h: the family, then xdiag_ino, xdiag_show and xdiag_cookie[2].</summary>
internal static class xdp_diag_req
{
    internal const uint XDP_SHOW_INFO = 0x01;
    internal const uint XDP_SHOW_MEMINFO = 0x08;
}

/// <summary>linux/xdp_diag.h: one socket of a dump; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct xdp_diag_msg
{
    internal const int Size = 16;

    internal const int XDP_DIAG_INFO = 1;
    internal const int XDP_DIAG_UID = 2;
    internal const int XDP_DIAG_MEMINFO = 8;

    public byte xdiag_family;
    public byte xdiag_type;
    public ushort pad;
    public uint xdiag_ino;
    public uint xdiag_cookie0;
    public uint xdiag_cookie1;
}
