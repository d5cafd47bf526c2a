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
