using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/rtnetlink.h. The kernel's clntref and used are 0 for routes of a table.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rta_cacheinfo
{
    internal const int Size = 32;

    public uint rta_clntref;
    public uint rta_lastuse;
    public int rta_expires;     /* in USER_HZ, 100 a second */
    public uint rta_error;
    public uint rta_used;
    public uint rta_id;
    public uint rta_ts;
    public uint rta_tsage;
}
