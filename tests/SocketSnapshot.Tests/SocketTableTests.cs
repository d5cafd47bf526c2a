using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests;

/// <summary>The door, with providers that the test holds in its hand.</summary>
[TestFixture]
internal sealed class SocketTableTests
{
    private const SocketProtocols TcpAndUdp = SocketProtocols.Tcp | SocketProtocols.Udp;

    private static readonly SocketTableOptions Options = new() { Protocols = TcpAndUdp };

    /// <summary>As in a sandbox that has no netlink sockets at all, and no /proc.</summary>
    [TestCase(1)]
    [TestCase(93)]
    [TestCase(97)]
    [Platform("Linux")]
    [SupportedOSPlatform("linux")]
    public void Where_nothing_can_be_read_there_is_no_empty_table(int error)
    {
        INetlinkChannel Refuse() => throw new Win32Exception(error);
        ISocketProvider[] providers =
            [new SockDiagProvider(Refuse), new UnixDiagProvider(Refuse), new PacketDiagProvider(Refuse), new NetlinkDiagProvider(Refuse), new ProcFsProvider()];
        foreach (var protocols in new[] { SocketProtocols.Unix, SocketProtocols.Packet, SocketProtocols.Netlink, SocketProtocols.Tcp, SocketProtocols.All })
        {
            var options = new SocketTableOptions { Protocols = protocols, ProcRoot = "/no/such/folder" };
            Assert.That(
                () => SocketTable.Dump(providers, options, CancellationToken.None),
                Throws.TypeOf<SocketSnapshotException>().With.Message.Contains("/no/such/folder/net is not there"), $"{protocols}");
        }
    }

    [Test]
    public void The_next_provider_is_asked_only_for_what_is_missing()
    {
        var (first, second) = (new FakeProvider("first", SocketProtocols.Tcp), new FakeProvider("second", TcpAndUdp));
        using var dump = SocketTable.Dump([first, second], Options, CancellationToken.None);
        Assert.That(first.Asked, Is.EqualTo(new[] { TcpAndUdp }));
        Assert.That(second.Asked, Is.EqualTo(new[] { SocketProtocols.Udp }));
        Assert.That((dump.Sources, dump.Missing), Is.EqualTo((new[] { "first", "second" }, SocketProtocols.None)));
    }

    [Test]
    public void Where_nothing_is_missing_nobody_else_is_asked()
    {
        var second = new FakeProvider("second", TcpAndUdp);
        using var dump = SocketTable.Dump([new FakeProvider("first", TcpAndUdp), second], Options, CancellationToken.None);
        Assert.That((second.Asked.Count, dump.Sources), Is.EqualTo((0, new[] { "first" })));
    }

    [Test]
    public void A_protocol_that_nobody_serves_is_missing_and_no_error()
    {
        using var dump = SocketTable.Dump([new FakeProvider("first", SocketProtocols.Tcp)], Options, CancellationToken.None);
        Assert.That((dump.Missing, dump.Warnings.Count), Is.EqualTo((SocketProtocols.Udp, 0)));
    }

    [Test]
    public void A_provider_that_serves_nothing_is_no_source_but_its_warning_stays()
    {
        var refused = new FakeProvider("refused", SocketProtocols.None) { Warnings = ["It is refused."] };
        using var dump = SocketTable.Dump([refused, new FakeProvider("second", TcpAndUdp)], Options, CancellationToken.None);
        Assert.That(dump.Sources, Is.EqualTo(new[] { "second" }));
        Assert.That(dump.Warnings, Is.EqualTo(new[] { "It is refused." }));
    }

    [Test]
    public void The_same_warning_is_given_once()
    {
        var first = new FakeProvider("a", SocketProtocols.Tcp) { Warnings = ["Lost."] };
        var second = new FakeProvider("b", TcpAndUdp) { Warnings = ["Lost."] };
        using var dump = SocketTable.Dump([first, second], Options, CancellationToken.None);
        Assert.That(dump.Warnings, Is.EqualTo(new[] { "Lost." }));
    }

    [Test]
    public void Where_nothing_can_be_read_the_exception_says_why()
    {
        var first = new FakeProvider("a", SocketProtocols.None) { Warnings = ["Netlink is refused."] };
        var second = new FakeProvider("b", SocketProtocols.None) { Warnings = ["/proc/net/tcp cannot be read."] };
        Assert.That(() => SocketTable.Dump([first, second], Options, CancellationToken.None), Throws.TypeOf<SocketSnapshotException>()
            .With.Message.EqualTo("None of the tables of the requested sockets can be read. " +
                "Netlink is refused. /proc/net/tcp cannot be read."));
    }

    [Test]
    public void A_system_without_the_wanted_tables_is_an_empty_dump()
    {
        using var dump = SocketTable.Dump([new FakeProvider("a", SocketProtocols.None)], Options, CancellationToken.None);
        Assert.That((dump.Count(), dump.Missing, dump.Sources.Count), Is.EqualTo((0, TcpAndUdp, 0)));
    }

    [Test]
    public void No_protocol_asks_nobody()
    {
        var provider = new FakeProvider("a", TcpAndUdp);
        using var dump = SocketTable.Dump([provider], Options with { Protocols = SocketProtocols.None }, CancellationToken.None);
        Assert.That((dump.Count(), provider.Asked.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_cancelled_capture_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => SocketTable.Capture(cancellationToken: source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>As on Windows, whose tables of sockets name the processes: /proc has no part in it.</summary>
    [Test]
    public void A_reading_may_bring_owners_of_its_own()
    {
        var owners = new FakeOwners(new SocketOwner(42, 7), new OwnerShortfall("one process was not seen", true));
        var provider = new FakeProvider("table", SocketProtocols.Tcp, FakeProvider.Socket(SocketProtocol.Tcp, 80)) { Owners = owners };
        var options = Options with { Protocols = SocketProtocols.Tcp, Owners = SocketOwnerDetails.Name };
        using var dump = SocketTable.Dump([provider], options, CancellationToken.None);
        Assert.That(dump.OwnersOf(dump.Single()).All.ToArray(), Is.EqualTo(new[] { new SocketOwner(42, 7) }));
        Assert.That(dump.ProcessOf(42), Is.EqualTo(new SocketProcess { Id = 42, Name = "its" }));
        Assert.That((dump.OwnerShortfall, dump.NeedsRightsForOwners), Is.EqualTo(("one process was not seen", true)));
        Assert.That(provider.Asked, Is.EqualTo(new[] { SocketProtocols.Tcp }), "Nothing else is read for its owners.");
    }

    private sealed class FakeOwners(SocketOwner owner, OwnerShortfall shortfall) : ISocketOwners
    {
        public OwnerShortfall? Shortfall => shortfall;

        public SocketOwners OwnersOf(in SocketInfo socket) => new() { All = new[] { owner }, Via = SocketOwnerVia.Descriptor };

        public SocketProcess? ProcessOf(int id) => new() { Id = id, Name = "its" };
    }
}
