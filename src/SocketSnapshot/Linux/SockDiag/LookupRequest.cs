using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Writes the question for one socket: a request by family without NLM_F_DUMP. A pure function.</summary>
internal static class LookupRequest
{
    internal const int Size = nlmsghdr.Size + inet_diag_req_v2.Size;

    /// <summary>include/net/flow.h, LOOPBACK_IFINDEX: "lo" is the first interface of each network namespace.</summary>
    internal const uint Loopback = 1;

    internal static void Write(SocketLookup lookup, uint interfaceIndex, Span<byte> message, uint sequence)
    {
        var (local, foreign) = (default(inet_diag_sockid.Address), default(inet_diag_sockid.Address));
        lookup.LocalAddress.WriteBytes(local);
        lookup.ForeignAddress?.WriteBytes(foreign);
        var (localPort, foreignPort) = (SockDiagRequest.NetworkOrder((ushort)lookup.LocalPort), SockDiagRequest.NetworkOrder((ushort)lookup.ForeignPort));

        // udp_dump_one() takes the source for the packet's, which is the peer, "for historical reasons".
        var isSwapped = lookup.Protocol is SocketProtocol.Udp or SocketProtocol.UdpLite;
        MemoryMarshal.Write(message, new nlmsghdr
        {
            nlmsg_len = Size,
            nlmsg_type = NetlinkHeader.SOCK_DIAG_BY_FAMILY,
            nlmsg_flags = NetlinkHeader.NLM_F_REQUEST,
            nlmsg_seq = sequence,
        });
        MemoryMarshal.Write(message[nlmsghdr.Size..], new inet_diag_req_v2
        {
            sdiag_family = lookup.LocalAddress.Family == AddressFamily.InterNetworkV6 ? (byte)LibC.AF_INET6 : (byte)LibC.AF_INET,
            sdiag_protocol = SockDiagRequest.KernelProtocol(lookup.Protocol),
            idiag_ext = SockDiagExtensions.Of(lookup.Details),

            // Not looked at in a lookup, but by what emulates a kernel.
            idiag_states = ~0u,
            id = new inet_diag_sockid
            {
                idiag_sport = isSwapped ? foreignPort : localPort,
                idiag_dport = isSwapped ? localPort : foreignPort,
                idiag_src = isSwapped ? foreign : local,
                idiag_dst = isSwapped ? local : foreign,
                idiag_if = interfaceIndex,
                idiag_cookie0 = inet_diag_sockid.INET_DIAG_NOCOOKIE,
                idiag_cookie1 = inet_diag_sockid.INET_DIAG_NOCOOKIE,
            },
        });
    }
}
