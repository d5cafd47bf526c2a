using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>What the kernel answers to the question for one socket: the socket, or an errno.</summary>
/// <param name="Socket">The socket; null where there is an errno, or where the answer could not be understood.</param>
/// <param name="Error">The errno; 0 for none.</param>
internal readonly record struct LookupAnswer(SocketInfo? Socket, int Error)
{
    /// <summary>Reads a datagram; null where it holds no answer to the question. A pure function over bytes.</summary>
    internal static LookupAnswer? Read(ReadOnlySpan<byte> datagram, uint sequence, uint portId, SocketLookup lookup)
    {
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            var header = messages.Header;
            if (header.nlmsg_seq != sequence || header.nlmsg_pid != portId)
            {
                continue;
            }

            switch (header.nlmsg_type)
            {
                case NetlinkHeader.SOCK_DIAG_BY_FAMILY:
                    return new LookupAnswer(
                        SockDiagReader.TryRead(messages.Payload, lookup.Protocol, new InterfaceNames(), lookup.Details, out var socket) ? socket : null, 0);
                case NetlinkHeader.NLMSG_ERROR or NetlinkHeader.NLMSG_DONE:
                    return new LookupAnswer(null, MemoryMarshal.TryRead<int>(messages.Payload, out var error) ? -error : 0);
                default:
                    break;
            }
        }

        return null;
    }
}
