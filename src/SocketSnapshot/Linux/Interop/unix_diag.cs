using System.Runtime.InteropServices;

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

/// <summary>linux/unix_diag.h: one socket of a dump; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct unix_diag_msg
{
    internal const int Size = 16;

    internal const int UNIX_DIAG_NAME = 0;
    internal const int UNIX_DIAG_PEER = 2;
    internal const int UNIX_DIAG_ICONS = 3;
    internal const int UNIX_DIAG_RQLEN = 4;
    internal const int UNIX_DIAG_MEMINFO = 5;
    internal const int UNIX_DIAG_SHUTDOWN = 6;
    internal const int UNIX_DIAG_UID = 7;

    public byte udiag_family;
    public byte udiag_type;
    public byte udiag_state;
    public byte pad;
    public uint udiag_ino;
    public uint udiag_cookie0;
    public uint udiag_cookie1;
}
