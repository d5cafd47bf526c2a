using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>One question to the kernel: all objects of a kind.</summary>
/// <param name="Type">What is asked for: RTM_GETROUTE, RTM_GETLINK, RTM_GETADDR.</param>
/// <param name="Family">The family; AF_UNSPEC for all.</param>
internal readonly record struct DumpRequest(ushort Type, byte Family) : IDumpRequest
{
    /// <summary>struct ifinfomsg, the longest of the bodies; kernels of before 4.20 read that one whatever is asked for.</summary>
    private const int BodySize = 16;

    /// <summary>The length of the message in bytes.</summary>
    internal const int Size = nlmsghdr.Size + BodySize;

    /// <summary>The type of the answer's messages: RTM_NEW stands two before RTM_GET.</summary>
    public bool IsRecord(ushort type) => type == Type - 2;

    public int RecordSize => Type switch
    {
        Rtnetlink.RTM_GETROUTE => rtmsg.Size,
        Rtnetlink.RTM_GETADDR => ifaddrmsg.Size,
        _ => ifinfomsg.Size,
    };

    public int MaxSize => Size;

    /// <summary>Writes the message: but for the family, which is the first byte of every body, it is all zeroes.</summary>
    public int Write(Span<byte> message, uint sequence)
    {
        message[..Size].Clear();
        var header = new nlmsghdr
        {
            nlmsg_len = Size,
            nlmsg_type = Type,
            nlmsg_flags = NetlinkHeader.NLM_F_REQUEST | NetlinkHeader.NLM_F_DUMP,
            nlmsg_seq = sequence,
        };
        MemoryMarshal.Write(message, header);
        message[nlmsghdr.Size] = Family;
        return Size;
    }

    /// <summary>Routes, links and addresses have no number of their own that tells whether one came twice.</summary>
    public ulong? CookieOf(ReadOnlySpan<byte> payload) => null;
}
