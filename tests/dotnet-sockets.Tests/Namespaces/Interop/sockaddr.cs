using System.Buffers.Binary;
using System.Text;

namespace DotNetSockets.Tests.Namespaces.Interop;

/// <summary>The bytes of socket addresses that <c>System.Net</c> has no endpoint for.</summary>
internal static class sockaddr
{
    /// <summary>sys/un.h; the name is all of sun_path, one letter a byte.</summary>
    internal static byte[] Unix(string name) => [.. BitConverter.GetBytes((ushort)LibC.AF_UNIX), .. Encoding.Latin1.GetBytes(name)];

    /// <summary>linux/if_packet.h</summary>
    internal static byte[] Packet(ushort protocol, long index) =>
    [
        .. BitConverter.GetBytes((ushort)LibC.AF_PACKET), .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(protocol)),
        .. BitConverter.GetBytes((int)index), .. new byte[12],
    ];

    /// <summary>linux/netlink.h</summary>
    internal static byte[] Netlink(uint portId, uint groups) =>
        [.. BitConverter.GetBytes((uint)LibC.AF_NETLINK), .. BitConverter.GetBytes(portId), .. BitConverter.GetBytes(groups)];

    /// <summary>linux/in.h, 127.0.0.1</summary>
    internal static byte[] Loopback(ushort port) =>
    [
        .. BitConverter.GetBytes((ushort)LibC.AF_INET), .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(port)),
        127, 0, 0, 1, .. new byte[8],
    ];
}
