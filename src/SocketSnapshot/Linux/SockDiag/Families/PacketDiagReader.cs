using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one packet_diag message (linux/packet_diag.h).</summary>
internal static class PacketDiagReader
{
    internal static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        if (!MemoryMarshal.TryRead<packet_diag_msg>(payload, out var record) || record.pdiag_family != LibC.AF_PACKET)
        {
            return false;
        }

        socket = PacketSocket.Of((SocketType)record.pdiag_type, record.pdiag_num) with
        {
            Inode = record.pdiag_ino == 0 ? null : record.pdiag_ino,
            Cookie = inet_diag_sockid.CookieOf(record.pdiag_cookie0, record.pdiag_cookie1),
        };
        var attributes = new NetlinkAttributes(payload[packet_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            socket = attributes.Type switch
            {
                packet_diag_msg.PACKET_DIAG_INFO => On(socket, interfaces, attributes.UInt32 ?? 0),
                packet_diag_msg.PACKET_DIAG_UID => socket with { UserId = attributes.UInt32 },
                packet_diag_msg.PACKET_DIAG_MEMINFO => socket with
                {
                    ReceiveQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_RMEM_ALLOC),
                    SendQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_WMEM_ALLOC),
                },
                _ => socket,
            };
        }

        return true;
    }

    private static SocketInfo On(in SocketInfo socket, InterfaceNames interfaces, uint index) =>
        socket with { Interface = interfaces.Find(index), InterfaceIndex = index };
}
