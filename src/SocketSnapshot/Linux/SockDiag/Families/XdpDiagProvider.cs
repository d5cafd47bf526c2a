using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The AF_XDP sockets of xdp_diag.</summary>
[SupportedOSPlatform("linux")]
internal sealed class XdpDiagProvider(Func<INetlinkChannel> open)
    : FamilyProvider(SocketProtocol.Xdp, Request, XdpDiagReader.TryRead, Details, open)
{
    internal XdpDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    private static FamilyDetails Details { get; } = new(xdp_diag_msg.Size) { MemoryAttribute = xdp_diag_msg.XDP_DIAG_MEMINFO };

    private static FamilyDiagRequest Request { get; } =
        new(LibC.AF_XDP, [0, xdp_diag_req.XDP_SHOW_INFO | xdp_diag_req.XDP_SHOW_MEMINFO, .. FamilyDiagRequest.NoCookie])
        {
            RecordSize = xdp_diag_msg.Size,
            CookieAt = 8,
        };
}
