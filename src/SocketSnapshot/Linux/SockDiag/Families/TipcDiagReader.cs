using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one message of TIPC's diag module (linux/tipc_netlink.h), attributes within attributes.</summary>
internal static class TipcDiagReader
{
    internal static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        var attributes = new NetlinkAttributes(payload);
        while (attributes.MoveNext())
        {
            if (attributes.Type == tipc_diag.TIPC_NLA_SOCK)
            {
                socket = Read(attributes.Value);
                return true;
            }
        }

        return false;
    }

    private static SocketInfo Read(ReadOnlySpan<byte> value)
    {
        var socket = new SocketInfo
        {
            Protocol = SocketProtocol.Tipc,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            ForeignAddress = default,
            Named = new NamedSocket(),
        };
        var attributes = new NetlinkAttributes(value);
        while (attributes.MoveNext())
        {
            var number = attributes.UInt32;
            socket = attributes.Type switch
            {
                tipc_diag.TIPC_NLA_SOCK_ADDR => socket with { Named = socket.Named! with { Local = Node(number) } },
                tipc_diag.TIPC_NLA_SOCK_REF => socket with { LocalPort = number },
                tipc_diag.TIPC_NLA_SOCK_CON => Connected(socket, attributes.Value),
                tipc_diag.TIPC_NLA_SOCK_STAT => Queues(socket, attributes.Value),
                tipc_diag.TIPC_NLA_SOCK_TYPE => socket with { Named = socket.Named! with { Type = (SocketType?)number } },
                tipc_diag.TIPC_NLA_SOCK_INO => socket with { Inode = number == 0 ? null : number },
                tipc_diag.TIPC_NLA_SOCK_UID => socket with { UserId = number },
                tipc_diag.TIPC_NLA_SOCK_TIPC_STATE => socket with { State = KernelState.From(number ?? 0, SocketProtocol.Tipc) },
                tipc_diag.TIPC_NLA_SOCK_COOKIE when MemoryMarshal.TryRead<ulong>(attributes.Value, out var cookie) =>
                    socket with { Cookie = cookie == 0 ? null : cookie },
                _ => socket,
            };
        }

        return socket;
    }

    private static SocketInfo Connected(SocketInfo socket, ReadOnlySpan<byte> value)
    {
        var attributes = new NetlinkAttributes(value);
        while (attributes.MoveNext())
        {
            var number = attributes.UInt32;
            socket = attributes.Type switch
            {
                tipc_diag.TIPC_NLA_CON_NODE => socket with { Named = socket.Named! with { Foreign = Node(number) } },
                tipc_diag.TIPC_NLA_CON_SOCK => socket with { ForeignPort = number },
                _ => socket,
            };
        }

        return socket;
    }

    private static SocketInfo Queues(SocketInfo socket, ReadOnlySpan<byte> value)
    {
        var attributes = new NetlinkAttributes(value);
        while (attributes.MoveNext())
        {
            var number = attributes.UInt32;
            socket = attributes.Type switch
            {
                tipc_diag.TIPC_NLA_SOCK_STAT_RCVQ => socket with { ReceiveQueue = number },
                tipc_diag.TIPC_NLA_SOCK_STAT_SENDQ => socket with { SendQueue = number },
                _ => socket,
            };
        }

        return socket;
    }

    /// <summary>A node's address is a hash in hexadecimal; 0 on a host that is not a node of a network yet.</summary>
    private static string? Node(uint? address) => address?.ToString("x", CultureInfo.InvariantCulture);
}
