using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The TIPC sockets of TIPC's diag module.</summary>
[SupportedOSPlatform("linux")]
internal sealed class TipcDiagProvider(Func<INetlinkChannel> open)
    : FamilyProvider(SocketProtocol.Tipc, Request, TipcDiagReader.TryRead, Details, open)
{
    internal TipcDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    private static FamilyDetails Details { get; } = new(0);

    private static FamilyDiagRequest Request { get; } =
        new(LibC.AF_TIPC, [(uint)SocketStates.All]) { RecordSize = nlattr.Size, CookieAt = null };
}
