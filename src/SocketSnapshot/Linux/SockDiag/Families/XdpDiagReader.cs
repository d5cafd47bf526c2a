using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one xdp_diag message (linux/xdp_diag.h).</summary>
internal static class XdpDiagReader
{
    internal static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        if (!MemoryMarshal.TryRead<xdp_diag_msg>(payload, out var record) || record.xdiag_family != LibC.AF_XDP)
        {
            return false;
        }

        socket = new SocketInfo
        {
            Protocol = SocketProtocol.Xdp,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            ForeignAddress = default,
            Inode = record.xdiag_ino == 0 ? null : record.xdiag_ino,
            Cookie = inet_diag_sockid.CookieOf(record.xdiag_cookie0, record.xdiag_cookie1),
            Named = new NamedSocket { Type = (SocketType)record.xdiag_type },
        };
        var attributes = new NetlinkAttributes(payload[xdp_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            socket = attributes.Type switch
            {
                xdp_diag_msg.XDP_DIAG_INFO => Bound(socket, attributes.Value, interfaces),
                xdp_diag_msg.XDP_DIAG_UID => socket with { UserId = attributes.UInt32 },
                xdp_diag_msg.XDP_DIAG_MEMINFO => socket with
                {
                    ReceiveQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_RMEM_ALLOC),
                    SendQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_WMEM_ALLOC),
                },
                _ => socket,
            };
        }

        return true;
    }

    /// <summary>An interface and one of its queues; a socket that is not bound yet has interface 0.</summary>
    private static SocketInfo Bound(in SocketInfo socket, ReadOnlySpan<byte> value, InterfaceNames interfaces)
    {
        var index = MemoryNumbers.At(value, 0) ?? 0;
        var name = interfaces.Find(index);
        return socket with
        {
            Interface = name,
            InterfaceIndex = index,
            LocalPort = name is null ? null : MemoryNumbers.At(value, 1),
            Named = socket.Named! with { Local = name },
        };
    }
}
