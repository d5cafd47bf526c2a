using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The UNIX sockets of unix_diag, with the connections that wait to be accepted, which it shows with their listeners only.</summary>
[SupportedOSPlatform("linux")]
internal sealed class UnixDiagProvider(Func<INetlinkChannel> open) : DiagProvider(SocketProtocol.Unix, open)
{
    internal UnixDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    /// <summary>
    /// The listeners first: what is accepted between the two answers is then in both, and can be told by its peer. The second is for
    /// all states, because the name of a peer is found in the peer's own record.
    /// </summary>
    protected override IReadOnlyList<IDiagRequest> RequestsFor(SocketTableOptions options) =>
    [
        Request(SocketStates.Listen, unix_diag_req.UDIAG_SHOW_NAME | unix_diag_req.UDIAG_SHOW_ICONS),
        Request(
            SocketStates.All,
            unix_diag_req.UDIAG_SHOW_NAME | unix_diag_req.UDIAG_SHOW_PEER | unix_diag_req.UDIAG_SHOW_RQLEN | unix_diag_req.UDIAG_SHOW_UID
            | (options.Details.HasFlag(SocketDetailKinds.Memory) ? unix_diag_req.UDIAG_SHOW_MEMINFO : 0)),
    ];

    protected override SocketRecords Records(IReadOnlyList<NetlinkDump> answers, SocketTableOptions options) => new UnixDiagRecords(
        answers[0],
        answers[1],
        options.IncludeReferenceCounts ? UnixReferenceCounts.Read(options.ProcRoot) : null,
        options.Details);

    private static FamilyDiagRequest Request(SocketStates states, uint show) =>
        new(LibC.AF_UNIX, [(uint)states, 0, show, .. FamilyDiagRequest.NoCookie]) { RecordSize = unix_diag_msg.Size, CookieAt = 8 };
}
