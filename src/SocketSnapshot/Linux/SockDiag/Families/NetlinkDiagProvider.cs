using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The netlink sockets of netlink_diag. A socket in a multicast group is met twice there; its cookie tells.</summary>
[SupportedOSPlatform("linux")]
internal sealed class NetlinkDiagProvider(Func<INetlinkChannel> open)
    : FamilyProvider(SocketProtocol.Netlink, Request, NetlinkDiagReader.TryRead, Details, open)
{
    internal NetlinkDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    private static FamilyDetails Details { get; } = new(netlink_diag_msg.Size) { MemoryAttribute = netlink_diag_msg.NETLINK_DIAG_MEMINFO };

    private static FamilyDiagRequest Request { get; } =
        new(LibC.AF_NETLINK, [0, netlink_diag_req.NDIAG_SHOW_MEMINFO, .. FamilyDiagRequest.NoCookie])
        {
            Protocol = netlink_diag_req.NDIAG_PROTO_ALL,
            RecordSize = netlink_diag_msg.Size,
            CookieAt = 20,
        };
}
