using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
