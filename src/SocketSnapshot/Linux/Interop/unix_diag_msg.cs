using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
