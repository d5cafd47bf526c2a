using System.Runtime.InteropServices;

namespace SocketSnapshot.Interop;

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
}
