using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
