using System.Runtime.Versioning;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>A family that one question and one reader are enough for.</summary>
[SupportedOSPlatform("linux")]
internal abstract class FamilyProvider(
    SocketProtocol protocol, FamilyDiagRequest request, FamilyReader reader, FamilyDetails details, Func<INetlinkChannel> open)
    : DiagProvider(protocol, open)
{
    protected override IReadOnlyList<IDiagRequest> RequestsFor(SocketTableOptions options) => [request];

    protected override SocketRecords Records(IReadOnlyList<NetlinkDump> answers, SocketTableOptions options) =>
        new FamilyRecords(Protocol, answers[0], reader, InterfaceNames.Of(options), details, options.Details);
}
