using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Decodes the payload of one inet_diag message (linux/inet_diag.h); a pure function over bytes.</summary>
internal static class SockDiagReader
{
    /// <summary>The family of a record without decoding it; Unspecified if it is neither of the internet's.</summary>
    internal static AddressFamily FamilyOf(ReadOnlySpan<byte> payload) => payload.IsEmpty ? AddressFamily.Unspecified : payload[0] switch
    {
        LibC.AF_INET => AddressFamily.InterNetwork,
        LibC.AF_INET6 => AddressFamily.InterNetworkV6,
        _ => AddressFamily.Unspecified,
    };

    /// <summary>False if the payload is shorter than a record, or of a family that this is not for.</summary>
    internal static bool TryRead(
        ReadOnlySpan<byte> payload, SocketProtocol protocol, InterfaceNames interfaces, SocketDetailKinds details, out SocketInfo socket)
    {
        var family = FamilyOf(payload);
        if (family == AddressFamily.Unspecified || !MemoryMarshal.TryRead<inet_diag_msg>(payload, out var record))
        {
            socket = default;
            return false;
        }

        // TIME_WAIT, SYN_RECV, un-accepted and orphaned sockets have no inode, and the uid the kernel then gives is nobody's.
        var hasInode = record.idiag_inode != 0;
        var addressLength = family == AddressFamily.InterNetwork ? 4 : 16;

        var state = protocol == SocketProtocol.Sctp && SctpAssociation.Is(payload) ? SctpState.Of(record.idiag_state)
            : KernelState.From(record.idiag_state, protocol);

        // Of a TCP socket that is bound and no more the kernel may still hold the peer of a connection that was reset or never came about.
        if (protocol == SocketProtocol.Tcp && state == SocketState.Close)
        {
            record.id.idiag_dst = default;
            record.id.idiag_dport = 0;
        }

        socket = new SocketInfo
        {
            Protocol = protocol,
            Family = family,
            LocalAddress = HostAddress.FromBytes(((ReadOnlySpan<byte>)record.id.idiag_src)[..addressLength]),
            LocalPort = Port(record.id.idiag_sport),
            ForeignAddress = HostAddress.FromBytes(((ReadOnlySpan<byte>)record.id.idiag_dst)[..addressLength]),
            ForeignPort = Port(record.id.idiag_dport),
            State = state,
            ReceiveQueue = record.idiag_rqueue,
            SendQueue = record.idiag_wqueue,
            Interface = interfaces.Find(record.id.idiag_if),
            InterfaceIndex = record.id.idiag_if,
            UserId = hasInode ? record.idiag_uid : null,
            Inode = hasInode ? record.idiag_inode : null,
            Cookie = record.id.Cookie,
            Details = SocketDetailsReader.Read(record, payload[inet_diag_msg.Size..], protocol, details),
        };
        return true;
    }

    internal static ushort? Port(ushort networkOrder) => networkOrder == 0 ? null
        : BitConverter.IsLittleEndian ? System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(networkOrder)
        : networkOrder;
}
