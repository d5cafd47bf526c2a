using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/rtnetlink.h</summary>
internal static class Rtnetlink
{
    internal const int NETLINK_ROUTE = 0;

    internal const ushort RTM_NEWLINK = 16;
    internal const ushort RTM_GETLINK = 18;
    internal const ushort RTM_NEWADDR = 20;
    internal const ushort RTM_GETADDR = 22;
    internal const ushort RTM_NEWROUTE = 24;
    internal const ushort RTM_GETROUTE = 26;

    internal const uint RTM_F_CLONED = 0x200;

    internal const ushort RTA_DST = 1;
    internal const ushort RTA_SRC = 2;
    internal const ushort RTA_OIF = 4;
    internal const ushort RTA_GATEWAY = 5;
    internal const ushort RTA_PRIORITY = 6;
    internal const ushort RTA_PREFSRC = 7;
    internal const ushort RTA_METRICS = 8;
    internal const ushort RTA_MULTIPATH = 9;
    internal const ushort RTA_CACHEINFO = 12;
    internal const ushort RTA_TABLE = 15;
    internal const ushort RTA_VIA = 18;
    internal const ushort RTA_PREF = 20;
    internal const ushort RTA_NH_ID = 30;

    internal const ushort RTAX_MTU = 2;
    internal const ushort RTAX_WINDOW = 3;
    internal const ushort RTAX_RTT = 4;
    internal const ushort RTAX_ADVMSS = 8;

    internal const byte RTN_LOCAL = 2;
    internal const byte RTN_ANYCAST = 4;
    internal const byte RTN_BLACKHOLE = 6;
    internal const byte RTN_UNREACHABLE = 7;
    internal const byte RTN_PROHIBIT = 8;
    internal const byte RTN_THROW = 9;

    internal const byte RTPROT_KERNEL = 2;
    internal const byte RTPROT_RA = 9;
}

/// <summary>linux/rtnetlink.h: one route; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rtmsg
{
    internal const int Size = 12;

    public byte rtm_family;
    public byte rtm_dst_len;
    public byte rtm_src_len;
    public byte rtm_tos;
    public byte rtm_table;      /* the lowest byte; RTA_TABLE has all */
    public byte rtm_protocol;
    public byte rtm_scope;
    public byte rtm_type;
    public uint rtm_flags;
}

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
