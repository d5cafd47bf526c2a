using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>A message that the kernel answers with.</summary>
/// <param name="Type">nlmsg_type.</param>
/// <param name="Payload">What follows the header.</param>
internal sealed record KernelMessage(ushort Type, byte[] Payload)
{
    private const ushort MultiPart = 2;

    /// <summary>Added to NLM_F_MULTI, which all messages of a dump have.</summary>
    internal ushort Flags { get; init; }

    /// <summary>How far its sequence number is from the request's.</summary>
    internal uint WrongSequenceBy { get; init; }

    /// <summary>How far its port id is from the channel's.</summary>
    internal uint WrongPortBy { get; init; }

    internal static KernelMessage Done(int error = 0) => new(NetlinkHeader.NLMSG_DONE, Bytes(-error));

    internal static KernelMessage Failed(int error) => new(NetlinkHeader.NLMSG_ERROR, [.. Bytes(-error), .. new byte[nlmsghdr.Size]]);

    internal static KernelMessage Overrun() => new(NetlinkHeader.NLMSG_OVERRUN, []);

    /// <summary>A socket that differs from others by its port and its cookie, which is the port's number.</summary>
    internal static KernelMessage Socket(ushort port, SocketState state = SocketState.Established, byte family = LibC.AF_INET)
    {
        var record = new inet_diag_msg
        {
            idiag_family = family,
            idiag_state = (byte)state,
            idiag_inode = 1000u + port,
            id = new inet_diag_sockid { idiag_sport = (ushort)((port >> 8) | (port << 8)), idiag_cookie0 = port },
        };
        return new(NetlinkHeader.SOCK_DIAG_BY_FAMILY, Bytes(record));
    }

    internal static KernelMessage Socket6(ushort port, SocketState state = SocketState.Established) => Socket(port, state, LibC.AF_INET6);

    internal byte[] ToBytes(uint sequence, uint portId)
    {
        var header = new nlmsghdr
        {
            nlmsg_len = (uint)(nlmsghdr.Size + Payload.Length),
            nlmsg_type = Type,
            nlmsg_flags = (ushort)(MultiPart | Flags),
            nlmsg_seq = sequence + WrongSequenceBy,
            nlmsg_pid = portId + WrongPortBy,
        };
        var padding = new byte[NetlinkHeader.Align(Payload.Length) - Payload.Length];
        return [.. Bytes(header), .. Payload, .. padding];
    }

    private static byte[] Bytes<T>(T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
}
