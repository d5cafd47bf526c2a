using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/rtnetlink.h: one interface; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifinfomsg
{
    internal const int Size = 16;

    public byte ifi_family;
    public byte ifi_pad;
    public ushort ifi_type;     /* ARPHRD_ */
    public int ifi_index;
    public uint ifi_flags;      /* IFF_ */
    public uint ifi_change;
}

/// <summary>linux/if_addr.h: one address of an interface; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifaddrmsg
{
    internal const int Size = 8;

    public byte ifa_family;
    public byte ifa_prefixlen;
    public byte ifa_flags;
    public byte ifa_scope;
    public uint ifa_index;
}

/// <summary>linux/if_link.h. Kernels append to it: an older one's is shorter.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rtnl_link_stats64
{
    /// <summary>Up to tx_compressed, which every kernel has.</summary>
    internal const int LeastSize = 184;

    internal const int Size = 200;

    public ulong rx_packets;
    public ulong tx_packets;
    public ulong rx_bytes;
    public ulong tx_bytes;
    public ulong rx_errors;
    public ulong tx_errors;
    public ulong rx_dropped;
    public ulong tx_dropped;
    public ulong multicast;
    public ulong collisions;
    public ulong rx_length_errors;
    public ulong rx_over_errors;
    public ulong rx_crc_errors;
    public ulong rx_frame_errors;
    public ulong rx_fifo_errors;
    public ulong rx_missed_errors;
    public ulong tx_aborted_errors;
    public ulong tx_carrier_errors;
    public ulong tx_fifo_errors;
    public ulong tx_heartbeat_errors;
    public ulong tx_window_errors;
    public ulong rx_compressed;
    public ulong tx_compressed;
    public ulong rx_nohandler;
    public ulong rx_otherhost_dropped;
}
