using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>A question to the kernel's socket diagnostics.</summary>
internal interface IDiagRequest : IDumpRequest
{
    bool IDumpRequest.IsRecord(ushort type) => type is NetlinkHeader.TCPDIAG_GETSOCK or NetlinkHeader.SOCK_DIAG_BY_FAMILY;
}
