using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/netlink.h</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct sockaddr_nl
{
    public ushort nl_family;
    public ushort nl_pad;
    public uint nl_pid;     /* port id; 0 is the kernel */
    public uint nl_groups;
}

/// <summary>linux/netlink.h</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct nlmsghdr
{
    internal const int Size = 16;

    public uint nlmsg_len;      /* length of message including header */
    public ushort nlmsg_type;
    public ushort nlmsg_flags;
    public uint nlmsg_seq;
    public uint nlmsg_pid;      /* sending process port id */

    /// <summary>The head of a question to sock_diag for all sockets of a family.</summary>
    internal static nlmsghdr Dump(int length, uint sequence) => new()
    {
        nlmsg_len = (uint)length,
        nlmsg_type = NetlinkHeader.SOCK_DIAG_BY_FAMILY,
        nlmsg_flags = NetlinkHeader.NLM_F_REQUEST | NetlinkHeader.NLM_F_DUMP,
        nlmsg_seq = sequence,
    };
}

/// <summary>linux/netlink.h: the head of an attribute; its value follows, and the next one begins at a multiple of four.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct nlattr
{
    internal const int Size = 4;

    /// <summary>The two upper bits are flags: nested, and network byte order.</summary>
    internal const ushort NLA_TYPE_MASK = 0x3fff;

    public ushort nla_len;      /* length including this head */
    public ushort nla_type;
}
