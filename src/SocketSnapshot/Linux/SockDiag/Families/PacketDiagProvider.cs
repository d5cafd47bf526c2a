using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The packet sockets of packet_diag.</summary>
[SupportedOSPlatform("linux")]
internal sealed class PacketDiagProvider(Func<INetlinkChannel> open)
    : FamilyProvider(SocketProtocol.Packet, Request, PacketDiagReader.TryRead, Details, open)
{
    internal PacketDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    private static FamilyDetails Details { get; } = new(packet_diag_msg.Size) { MemoryAttribute = packet_diag_msg.PACKET_DIAG_MEMINFO };

    private static FamilyDiagRequest Request { get; } =
        new(LibC.AF_PACKET, [0, packet_diag_req.PACKET_SHOW_INFO | packet_diag_req.PACKET_SHOW_MEMINFO, .. FamilyDiagRequest.NoCookie])
        {
            RecordSize = packet_diag_msg.Size,
            CookieAt = 8,
        };
}
