using System.Runtime.Versioning;
using DotNetSockets.Tests.Namespaces.Zoo;
using SocketSnapshot;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace DotNetSockets.Tests.Oracles;

/// <summary>UNIX, packet, netlink and MPTCP sockets against ss and netstat, value for value.</summary>
[Category(Categories.Oracle)]
[SupportedOSPlatform("linux")]
internal sealed class FamilyOracleTests
{
    private const int Attempts = 10;

    private FamilyZoo _zoo = null!;

    [OneTimeSetUp]
    public void OpenZoo() => _zoo = FamilyZoo.Open();

    [OneTimeTearDown]
    public void CloseZoo() => _zoo?.Dispose();

    [Test]
    public void Every_family_equals_ss_A_all() => AssertEqual(
        () => [.. FamilyTool.Rows(_zoo.Network, "-A", "all,!tcp,!mptcp", "-an").Select(FamilyRules.OursAsSs).OfType<FamilyRow>()],
        () => [.. FamilySs.Rows(_zoo.Network).Select(FamilyRules.SsAsOurs).OfType<FamilyRow>().DistinctBy(ShownTwice)]);

    [Test]
    public void The_internet_rows_of_all_equal_ss_MPTCP_among_them()
    {
        FamilyZoo.NeedMptcp();
        var theirs = RowComparer.Apply(FamilySs.InternetRows(_zoo.Network), SsRules.Theirs);
        var ours = RowComparer.Apply(Tool.Rows(_zoo.Network, "-A", "tcp,mptcp", "-an"), [.. SsRules.Ours, SsRules.WithoutInterface]);
        Assert.That(theirs.Count(row => row.Proto == "mptcp"), Is.EqualTo(5));
        Assert.That(RowComparer.Differences(ours, theirs), Is.Empty);
    }

    [Test]
    public void Every_UNIX_socket_equals_netstat([Values("-xan", "-xln", "-xn")] string flags) => AssertEqual(
        () => [.. FamilyTool.Rows(_zoo.Network, flags).Select(FamilyRules.OursAsNetstat)],
        () => [.. FamilyNetstat.Rows(_zoo.Network, flags).Select(FamilyRules.NetstatAsOurs)]);

    [Test]
    public void The_zoo_has_every_type_in_every_state()
    {
        var kinds = FamilyTool.Rows(_zoo.Network, "-A", "unix,packet,netlink", "-an").Select(row => $"{row.Proto} {row.Type} {row.State}");
        Assert.That(kinds, Is.SupersetOf(new[]
        {
            "unix stream LISTEN", "unix stream ESTABLISHED", "unix stream CLOSE",
            "unix seqpacket LISTEN", "unix seqpacket ESTABLISHED", "unix seqpacket CLOSE",
            "unix dgram ESTABLISHED", "unix dgram ",
            "packet raw ", "packet dgram ", "netlink raw ", "netlink dgram ", "netlink raw ESTABLISHED",
        }));
    }

    [TestCase("stream")]
    [TestCase("seqpacket")]
    public void A_connection_that_waits_has_its_listeners_name_and_its_peers(string type)
    {
        var waiting = FamilyTool.Rows(_zoo.Network, "-xn").Where(row => row.Inode is null && row.Type == type).ToList();
        Assert.That(waiting.Select(row => (row.Local, row.Foreign, row.State)), Is.EquivalentTo(new[]
        {
            (_zoo.PathOf(type), _zoo.PathOf(type + "-client"), "ESTABLISHED"),
            (_zoo.PathOf(type), null, "ESTABLISHED"),
        }));
        Assert.That(waiting, Has.All.Matches<FamilyRow>(row => row!.PeerInode is not null && row.RefCount is not null));
    }

    [Test]
    public void A_peers_name_is_the_name_of_the_socket_with_that_inode()
    {
        var rows = FamilyTool.Rows(_zoo.Network, "-xan");
        var byInode = rows.Where(row => row.Inode is not null).ToDictionary(row => row.Inode!.Value);
        var connected = rows.Where(row => row.PeerInode is not null).ToList();
        Assert.That(connected, Has.Count.GreaterThan(8));
        Assert.That(connected, Has.All.Matches<FamilyRow>(row => byInode[row!.PeerInode!.Value].Local == row.Foreign));
    }

    [Test]
    public void The_tables_know_the_interfaces_of_packet_sockets_and_the_drops_of_netlink_sockets_as_sock_diag_does()
    {
        var (tables, diag) = _zoo.Network.Run(() => (Facts(new ProcFsProvider()), Facts()));
        Assert.That(tables.Values.Select(facts => facts.Interface), Has.Exactly(3).EqualTo("lo"));
        Assert.That(tables.Where(row => diag.ContainsKey(row.Key)), Is.EquivalentTo(diag.Where(row => tables.ContainsKey(row.Key))).And.Not.Empty);
    }

    private static Dictionary<(SocketProtocol, uint), (string? Interface, uint? Drops)> Facts(params ISocketProvider[] providers)
    {
        var options = new SocketTableOptions { Protocols = SocketProtocols.Packet | SocketProtocols.Netlink, Details = SocketDetailKinds.Memory };
        using var dump = providers is [] ? SocketTable.Dump(options) : SocketTable.Dump(providers, options, CancellationToken.None);
        return dump.Where(socket => socket.Inode is not null).DistinctBy(socket => (socket.Protocol, socket.Inode))
            .ToDictionary(
                socket => (socket.Protocol, socket.Inode!.Value),
                socket => (socket.Interface, socket.Protocol == SocketProtocol.Netlink ? socket.Details?.Memory?.Drops : null));
    }

    [Test]
    public void A_path_may_have_all_108_bytes() => Assert.That(
        FamilyTool.Rows(_zoo.Network, "-xan").Select(row => row.Local?.Length), Has.One.EqualTo(108));

    [Test]
    public void Subflows_are_marked_with_the_cookie_of_their_MPTCP_socket()
    {
        FamilyZoo.NeedMptcp();
        string[] Column(string family, string column) =>
            Tool.Run(_zoo.Network, "-A", family, "-anH", "--csv", "--columns", column).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(Column("tcp", "subflow_of"), Is.EquivalentTo(Column("mptcp", "cookie")).And.Length.EqualTo(5));
    }

    /// <summary>netlink_diag hands out a socket that is in a multicast group a second time, and ss shows it twice.</summary>
    private static (string, string?, long?, long?, string) ShownTwice(FamilyRow row) =>
        (row.Proto, row.Local, row.LocalPort, row.Inode, row.Proto == "netlink" ? "" : Guid.NewGuid().ToString());

    /// <summary>The same instant: where the other program says the same before and after, nothing moved in between.</summary>
    private static void AssertEqual(Func<List<FamilyRow>> ours, Func<List<FamilyRow>> theirs)
    {
        var before = theirs();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var our = ours();
            var after = theirs();
            if (before.Order(ByText).SequenceEqual(after.Order(ByText)))
            {
                Assert.That(after, Is.Not.Empty);
                Assert.That(our, Is.EquivalentTo(after));
                return;
            }

            before = after;
        }

        Assert.Fail($"The sockets moved in each of {Attempts} attempts to read them.");
    }

    private static readonly Comparer<FamilyRow> ByText =
        Comparer<FamilyRow>.Create((x, y) => string.CompareOrdinal(x.ToString(), y.ToString()));
}
