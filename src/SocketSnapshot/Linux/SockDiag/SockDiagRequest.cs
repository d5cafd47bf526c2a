using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>One question to the kernel: the sockets of a protocol in some states, of one family or of both.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Family">The family; Unspecified asks for both in one walk, which the kernel can for TCP only.</param>
/// <param name="States">The states; the kernel's raw_diag ignores them.</param>
/// <param name="Extensions">The attributes asked for, as idiag_ext.</param>
internal readonly record struct SockDiagRequest(SocketProtocol Protocol, AddressFamily Family, SocketStates States, byte Extensions = 0) : IDiagRequest
{
    public int RecordSize => inet_diag_msg.Size;

    public int MaxSize => nlmsghdr.Size + inet_diag_req.Size + nlattr.Size + sizeof(uint) + nlattr.Size + Bytecode.Length;

    /// <summary>The program that tests the sockets in the kernel; empty for none.</summary>
    internal ReadOnlyMemory<byte> Bytecode { get; init; }

    /// <summary>The only ports that a matching TCP socket can have; 0 for any. The kernel looks at them before it runs the program.</summary>
    internal (ushort Local, ushort Foreign) Ports { get; init; }

    /// <summary>The states as idiag_states; a socket that is bound and no more is a closed one to us, and a state of its own to the kernel.</summary>
    internal uint KernelStates => (uint)States | ((States & SocketStates.Close) != 0 ? KernelState.BoundInactiveBit : 0);

    /// <summary>The associations of an SCTP socket have its cookie, all of them.</summary>
    public ulong? CookieOf(ReadOnlySpan<byte> payload) =>
        Protocol != SocketProtocol.Sctp && MemoryMarshal.TryRead<inet_diag_msg>(payload, out var record) ? record.id.Cookie : null;

    public int Write(Span<byte> message, uint sequence)
    {
        var id = new inet_diag_sockid
        {
            idiag_sport = NetworkOrder(Ports.Local),
            idiag_dport = NetworkOrder(Ports.Foreign),
            idiag_cookie0 = inet_diag_sockid.INET_DIAG_NOCOOKIE,
            idiag_cookie1 = inet_diag_sockid.INET_DIAG_NOCOOKIE,
        };
        var bothFamilies = Family == AddressFamily.Unspecified;
        var length = nlmsghdr.Size + (bothFamilies ? inet_diag_req.Size : inet_diag_req_v2.Size);
        length += WriteProtocol(message[length..]);
        length += WriteBytecode(message[length..]);
        var header = new nlmsghdr
        {
            nlmsg_len = (uint)length,
            nlmsg_type = bothFamilies ? NetlinkHeader.TCPDIAG_GETSOCK : NetlinkHeader.SOCK_DIAG_BY_FAMILY,
            nlmsg_flags = NetlinkHeader.NLM_F_REQUEST | NetlinkHeader.NLM_F_DUMP,
            nlmsg_seq = sequence,
        };
        MemoryMarshal.Write(message, header);
        if (bothFamilies)
        {
            MemoryMarshal.Write(message[nlmsghdr.Size..], new inet_diag_req { idiag_ext = Extensions, id = id, idiag_states = KernelStates });
        }
        else
        {
            var request = new inet_diag_req_v2
            {
                sdiag_family = Family == AddressFamily.InterNetworkV6 ? (byte)LibC.AF_INET6 : (byte)LibC.AF_INET,
                sdiag_protocol = KernelProtocol(Protocol),
                idiag_ext = Extensions,
                idiag_states = KernelStates,
                id = id,
            };
            MemoryMarshal.Write(message[nlmsghdr.Size..], request);
        }

        return length;
    }

    /// <summary>The number of MPTCP does not fit into sdiag_protocol.</summary>
    private int WriteProtocol(Span<byte> message)
    {
        if (Protocol != SocketProtocol.Mptcp)
        {
            return 0;
        }

        MemoryMarshal.Write(message, new nlattr { nla_len = nlattr.Size + sizeof(uint), nla_type = inet_diag_req_v2.INET_DIAG_REQ_PROTOCOL });
        MemoryMarshal.Write(message[nlattr.Size..], IpProtocol.IPPROTO_MPTCP);
        return nlattr.Size + sizeof(uint);
    }

    /// <summary>Program and header are multiples of four, so no padding is between or behind them.</summary>
    private int WriteBytecode(Span<byte> message)
    {
        if (Bytecode.IsEmpty)
        {
            return 0;
        }

        var length = nlattr.Size + Bytecode.Length;
        MemoryMarshal.Write(message, new nlattr { nla_len = (ushort)length, nla_type = InetDiagBytecode.INET_DIAG_REQ_BYTECODE });
        Bytecode.Span.CopyTo(message[nlattr.Size..]);
        return length;
    }

    internal static ushort NetworkOrder(ushort port) => (ushort)IPAddress.HostToNetworkOrder((short)port);

    internal static byte KernelProtocol(SocketProtocol protocol) => protocol switch
    {
        SocketProtocol.Tcp => IpProtocol.IPPROTO_TCP,
        SocketProtocol.Udp => IpProtocol.IPPROTO_UDP,
        SocketProtocol.UdpLite => IpProtocol.IPPROTO_UDPLITE,
        SocketProtocol.Raw => IpProtocol.IPPROTO_RAW,
        SocketProtocol.Sctp => IpProtocol.IPPROTO_SCTP,
        SocketProtocol.Dccp => IpProtocol.IPPROTO_DCCP,

        // A kernel that does not know the attribute then has no handler, rather than another protocol's.
        SocketProtocol.Mptcp => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "No inet_diag handler is known for it."),
    };
}
