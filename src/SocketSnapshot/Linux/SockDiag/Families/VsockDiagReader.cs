using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one vsock_diag message (linux/vm_sockets_diag.h), which tells of no queues.</summary>
internal static class VsockDiagReader
{
    internal static bool TryRead(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket)
    {
        socket = default;
        if (!MemoryMarshal.TryRead<vsock_diag_msg>(payload, out var record) || record.vdiag_family != LibC.AF_VSOCK)
        {
            return false;
        }

        socket = new SocketInfo
        {
            Protocol = SocketProtocol.Vsock,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            LocalPort = Port(record.vdiag_src_port),
            ForeignAddress = default,
            ForeignPort = Port(record.vdiag_dst_port),
            State = KernelState.From(record.vdiag_state, SocketProtocol.Vsock),
            Inode = record.vdiag_ino == 0 ? null : record.vdiag_ino,
            Cookie = inet_diag_sockid.CookieOf(record.vdiag_cookie0, record.vdiag_cookie1),
            Named = new NamedSocket
            {
                Local = ContextId(record.vdiag_src_cid),
                Foreign = ContextId(record.vdiag_dst_cid),
                Type = (SocketType)record.vdiag_type,
            },
        };
        return true;
    }

    private static uint? Port(uint port) => port == vsock_diag_msg.VMADDR_ANY ? null : port;

    private static string ContextId(uint id) => id == vsock_diag_msg.VMADDR_ANY ? "*" : id.ToString(CultureInfo.InvariantCulture);
}
