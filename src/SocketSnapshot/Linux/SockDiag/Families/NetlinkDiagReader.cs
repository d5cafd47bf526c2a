using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one netlink_diag message (linux/netlink_diag.h).</summary>
internal static class NetlinkDiagReader
{
    internal static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        if (!MemoryMarshal.TryRead<netlink_diag_msg>(payload, out var record) || record.ndiag_family != LibC.AF_NETLINK)
        {
            return false;
        }

        var isConnected = record.ndiag_state == netlink_diag_msg.NETLINK_CONNECTED;
        socket = NetlinkPeer.Socket(record.ndiag_protocol, record.ndiag_portid) with
        {
            ForeignPort = isConnected ? record.ndiag_dst_portid : null,
            State = isConnected ? SocketState.Established : null,
            Inode = record.ndiag_ino == 0 ? null : record.ndiag_ino,
            Cookie = inet_diag_sockid.CookieOf(record.ndiag_cookie0, record.ndiag_cookie1),
            Named = new NamedSocket
            {
                Local = NetlinkPeer.ProtocolName(record.ndiag_protocol),
                Foreign = isConnected ? NetlinkPeer.GroupName(record.ndiag_dst_group) : null,
                Type = (SocketType)record.ndiag_type,
            },
        };
        var attributes = new NetlinkAttributes(payload[netlink_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            if (attributes.Type == netlink_diag_msg.NETLINK_DIAG_MEMINFO)
            {
                socket = socket with
                {
                    ReceiveQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_RMEM_ALLOC),
                    SendQueue = MemoryNumbers.At(attributes.Value, sk_meminfo.SK_MEMINFO_WMEM_ALLOC),
                };
            }
        }

        return true;
    }
}
