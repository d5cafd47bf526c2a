using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The vsock sockets of vsock_diag.</summary>
[SupportedOSPlatform("linux")]
internal sealed class VsockDiagProvider(Func<INetlinkChannel> open)
    : FamilyProvider(SocketProtocol.Vsock, Request, VsockDiagReader.TryRead, Details, open)
{
    internal VsockDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    private static FamilyDetails Details { get; } = new(vsock_diag_msg.Size) { ShutdownAt = 3 };

    private static FamilyDiagRequest Request { get; } =
        new(LibC.AF_VSOCK, [(uint)SocketStates.All, 0, 0, 0, 0]) { RecordSize = vsock_diag_msg.Size, CookieAt = 24 };
}
