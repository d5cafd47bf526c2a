using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// Decodes what the kernel says when the life of a socket ends (net/core/sock_diag.c, sock_diag_broadcast_destroy). Only its cookie, protocol,
/// interface and counters are true: the state is always CLOSE, the uid 0, the queues are what memory held, and a reset has wiped the addresses.
/// </summary>
internal static class EndReader
{
    /// <summary>Adds the sockets of a datagram. A pure function over bytes: what is not understood is left out.</summary>
    /// <returns>False where a part of the datagram is not understood.</returns>
    internal static bool Read(ReadOnlySpan<byte> datagram, InterfaceNames interfaces, List<SocketInfo> into)
    {
        var isWhole = true;
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            if (messages.Header.nlmsg_type != NetlinkHeader.SOCK_DIAG_BY_FAMILY)
            {
                continue;
            }

            if (TryRead(messages.Payload, interfaces, out var socket))
            {
                into.Add(socket);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole && !messages.IsBroken;
    }

    private static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        var family = SockDiagReader.FamilyOf(payload);
        if (family == AddressFamily.Unspecified || !MemoryMarshal.TryRead<inet_diag_msg>(payload, out var record) || record.id.Cookie is null)
        {
            return false;
        }

        var attributes = new AttributeTable(payload[inet_diag_msg.Size..]);
        if (ProtocolOf(attributes.Value<byte>(inet_diag_attribute.INET_DIAG_PROTOCOL)) is not { } protocol)
        {
            return false;
        }

        // A reset wipes addresses and leaves a port, or the other way round: where both ports are there, nothing was wiped.
        var isKept = record.id.idiag_sport != 0 && record.id.idiag_dport != 0;
        var addressLength = family == AddressFamily.InterNetwork ? 4 : 16;
        var info = attributes.Bytes(inet_diag_attribute.INET_DIAG_INFO);
        socket = new SocketInfo
        {
            Protocol = protocol,
            Family = family,
            LocalAddress = isKept ? HostAddress.FromBytes(((ReadOnlySpan<byte>)record.id.idiag_src)[..addressLength]) : default,
            LocalPort = isKept ? SockDiagReader.Port(record.id.idiag_sport) : null,
            ForeignAddress = isKept ? HostAddress.FromBytes(((ReadOnlySpan<byte>)record.id.idiag_dst)[..addressLength]) : default,
            ForeignPort = isKept ? SockDiagReader.Port(record.id.idiag_dport) : null,
            Interface = interfaces.Find(record.id.idiag_if),
            InterfaceIndex = record.id.idiag_if,
            Cookie = record.id.Cookie,
            Details = protocol == SocketProtocol.Tcp && !info.IsEmpty ? new SocketDetails { Tcp = new TcpDetails(info.ToArray()) } : null,
        };
        return true;
    }

    private static SocketProtocol? ProtocolOf(byte? number) => number switch
    {
        IpProtocol.IPPROTO_TCP => SocketProtocol.Tcp,
        IpProtocol.IPPROTO_UDP => SocketProtocol.Udp,
        IpProtocol.IPPROTO_UDPLITE => SocketProtocol.UdpLite,
        _ => null,
    };
}
