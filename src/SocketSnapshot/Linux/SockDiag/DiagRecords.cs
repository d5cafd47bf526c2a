using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The records in the datagrams of a dump.</summary>
internal abstract class DiagRecords(SocketProtocol protocol, AddressFamily family, NetlinkDump dump) : SocketRecords(protocol, family)
{
    internal override IEnumerable<SocketInfo> Decode()
    {
        foreach (var datagram in dump.Datagrams)
        {
            var next = 0;
            while (TryReadNext(datagram.Span, ref next, out var socket))
            {
                yield return socket;
            }
        }

        Shortfall = dump.Shortfall is null ? null : ShortfallText(Protocol, dump.Shortfall);
    }

    internal static string ShortfallText(SocketProtocol protocol, string reason) =>
        $"Rows may be missing among the {protocol.ToWord()} sockets: {reason}. Run it again.";

    /// <summary>False if the payload is not a record of these.</summary>
    protected abstract bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket);

    private bool TryReadNext(ReadOnlySpan<byte> datagram, ref int next, out SocketInfo socket)
    {
        var messages = new NetlinkMessages(datagram[next..]);
        while (messages.MoveNext() && messages.Header.nlmsg_type != NetlinkHeader.NLMSG_DONE)
        {
            if (messages.Header.nlmsg_type is NetlinkHeader.SOCK_DIAG_BY_FAMILY or NetlinkHeader.TCPDIAG_GETSOCK
                && TryRead(messages.Payload, out socket))
            {
                next += messages.End;
                return true;
            }
        }

        socket = default;
        return false;
    }
}
