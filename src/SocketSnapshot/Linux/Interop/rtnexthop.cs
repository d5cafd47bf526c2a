using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/rtnetlink.h: one of several next hops; attributes follow it, and are in its length.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rtnexthop
{
    internal const int Size = 8;

    public ushort rtnh_len;
    public byte rtnh_flags;
    public byte rtnh_hops;      /* the weight less one */
    public int rtnh_ifindex;
}
