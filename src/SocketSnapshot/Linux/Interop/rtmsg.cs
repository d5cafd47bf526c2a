using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
