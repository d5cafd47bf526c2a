using System.Runtime.Versioning;
using SocketSnapshot;
using SocketSnapshot.Linux.Proc;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The table where netlink is refused: all of it from /proc/net.</summary>
[Category(Categories.Oracle)]
[SupportedOSPlatform("linux")]
internal sealed class ProcOracleTests : ZooTests
{
    [Test]
    public void Every_row_from_proc_equals_netstat() => AssertEqual(FromProc, NetstatRules.Ours, () => Netstat.All(Network));

    [Test]
    public void Every_row_from_proc_equals_sock_diags_where_proc_knows_the_value() => AssertEqual(
        () => Tool.Rows(Network, "-tuwan"),
        [WithoutUdpLite, .. NetstatRules.Ours],
        FromProc);

    [Test]
    public void The_limit_of_the_accept_queue_is_unknown_and_not_zero()
    {
        var listeners = FromProc().Where(row => row.State == "LISTEN").ToList();
        Assert.That(listeners, Is.Not.Empty);
        Assert.That(listeners, Has.All.Matches<OracleRow>(row => row is { SendQ: null, RecvQ: not null }));
    }

    private static OracleRow? WithoutUdpLite(OracleRow row) => row.Proto is "udplite" or "udplite6" ? null : row;

    private IReadOnlyList<OracleRow> FromProc() => Network.Run<IReadOnlyList<OracleRow>>(() =>
    {
        using var dump = SocketTable.Dump([new ProcFsProvider()], new SocketTableOptions(), CancellationToken.None);
        return [.. dump.Select(LibraryRows.Of)];
    });
}
