using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag.Families;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class UnixDiagTests
{
    private static readonly SocketTableOptions Unix = new() { Protocols = SocketProtocols.Unix };

    [Test]
    public void A_record_is_read_field_by_field()
    {
        var kernel = new FakeKernel().SayAll().SayAll(new KernelMessage(NetlinkHeader.SOCK_DIAG_BY_FAMILY, Golden.Bytes(GoldenFamilies.UnixConnected)));
        Assert.That(Read(kernel).Records.Single().Decode().Single(), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Unix,
            Family = AddressFamily.Unix,
            LocalAddress = default,
            ForeignAddress = default,
            State = SocketState.Established,
            ReceiveQueue = 5,
            SendQueue = 768,
            UserId = 1000,
            Inode = 20075307,
            Cookie = 0x200001001,
            Named = new NamedSocket { Local = "/run/a", Type = SocketType.Stream, PeerInode = 20075308 },
        }));
    }

    [Test]
    public void The_listeners_are_asked_for_with_those_that_wait_and_then_all_sockets()
    {
        var kernel = new FakeKernel().SayAll().SayAll();
        Assert.That(Read(kernel).Served, Is.EqualTo(SocketProtocols.Unix));
        Assert.That(kernel.Requests.Select(request => Convert.ToHexString(request[16..])), Is.EqualTo(new[]
        {
            "01000000" + "00040000" + "00000000" + "09000000" + "FFFFFFFFFFFFFFFF", // LISTEN; NAME, ICONS
            "01000000" + "FE0F0000" + "00000000" + "55000000" + "FFFFFFFFFFFFFFFF", // all; NAME, PEER, RQLEN, UID
        }));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((1, true)));
    }

    [Test]
    public void A_peer_has_the_name_of_its_own_record() => Assert.That(Rows(
        new UnixMessage(1, SocketState.Established) { Peer = 2 },
        new UnixMessage(2, SocketState.Established) { Peer = 1, Name = "/a\0" },
        new UnixMessage(3, SocketState.Established) { Peer = 0 },
        new UnixMessage(4, SocketState.Close)), Is.EqualTo("""
            1 Established - -> /a 2
            2 Established /a -> - 1
            3 Established - -> - -
            4 Close - -> - -
            """));

    [TestCase(SocketType.Stream, SocketState.Close)]
    [TestCase(SocketType.Seqpacket, SocketState.Close)]
    [TestCase(SocketType.Dgram, null)]
    public void An_unconnected_socket_has_a_state_where_its_type_has_connections(SocketType type, SocketState? state)
    {
        var kernel = new FakeKernel().SayAll().SayAll(new UnixMessage(1, SocketState.Close) { Type = type });
        Assert.That(Read(kernel).Records[0].Decode().Single().State, Is.EqualTo(state));
    }

    [Test]
    public void What_waits_to_be_accepted_is_a_row_without_an_inode_in_every_walk()
    {
        var listener = new UnixMessage(1, SocketState.Listen) { Name = "\0l\0x", Type = SocketType.Seqpacket };
        var kernel = new FakeKernel()
            .SayAll(listener with { Waiting = [2, 3, 0] })
            .SayAll(listener, new UnixMessage(2, SocketState.Established) { Peer = 0, Name = "/c" }, new UnixMessage(3, SocketState.Established) { Peer = 9 });
        var records = Read(kernel).Records.Single();
        const string Expected = """
            1 Listen @l.x -> - -
            2 Established /c -> @l.x -
            3 Established - -> - 9
            - Established @l.x -> /c 2
            - Established @l.x -> - -
            """;
        Assert.That(Text(records), Is.EqualTo(Expected), "inode 3 was accepted in the meantime: 9 is its peer");
        Assert.That(Text(records), Is.EqualTo(Expected));
        Assert.That(records.Decode().Last(), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Unix,
            Family = AddressFamily.Unix,
            LocalAddress = default,
            ForeignAddress = default,
            State = SocketState.Established,
            Named = new NamedSocket { Local = "@l\0x", Type = SocketType.Seqpacket, ListenerInode = 1 },
        }));
    }

    [Test]
    public void What_waits_at_a_listener_that_fits_into_no_datagram_is_counted()
    {
        var (small, large) = (new UnixMessage(1, SocketState.Listen) { Name = "/s" }, new UnixMessage(2, SocketState.Listen) { Name = "/l" });
        var kernel = new FakeKernel()
            .SayAll(small with { Waiting = [5] })
            .SayAll(small with { Queue = 1 }, large with { Queue = 3 }, new UnixMessage(5, SocketState.Established) { Peer = 0 });
        var waiting = Read(kernel).Records.Single().Decode().Where(socket => socket.Inode is null).Select(socket => socket.Named!);
        Assert.That(waiting.Select(socket => (socket.Local, socket.ListenerInode, socket.PeerInode)), Is.EqualTo(new (string?, uint?, uint?)[]
        {
            ("/s", 1, 5), ("/l", 2, null), ("/l", 2, null), ("/l", 2, null),
        }));
    }

    [TestCase(uint.MaxValue, 4u, 5)]
    [TestCase(5u, 4u, 5)]
    [TestCase(uint.MaxValue, uint.MaxValue, 1 << 16)]
    public void A_count_is_believed_up_to_its_queues_limit(uint count, uint limit, int rows)
    {
        var kernel = new FakeKernel().SayAll().SayAll(new UnixMessage(2, SocketState.Listen) { Name = "/l", Queue = count, Limit = limit });
        var records = Read(kernel).Records.Single();
        Assert.That(records.Decode().Count(socket => socket.Inode is null), Is.EqualTo(rows));
        Assert.That(records.Shortfall, count == 5 ? Is.Null : Does.Contain("a listener counts more connections than can wait there"));
    }

    [Test]
    public void Several_walks_of_one_snapshot_may_be_under_way_at_once()
    {
        const int Count = 30;
        var listener = new UnixMessage(1, SocketState.Listen) { Name = "/s" };
        var kernel = new FakeKernel().SayAll(listener with { Waiting = [.. Enumerable.Range(100, Count).Select(i => (uint)i)] }).SayAll(
            [listener, .. Enumerable.Range(100, Count).Select(i => (KernelMessage)new UnixMessage((uint)i, SocketState.Established) { Peer = 0 })]);
        using var dump = new SocketDump(new SocketTableOptions { Protocols = SocketProtocols.Unix }, default, [("sock_diag", Read(kernel))]);
        Assert.That(dump.Sum(_ => dump.Count()), Is.EqualTo((1 + (2 * Count)) * (1 + (2 * Count))));
        Assert.That(Enumerable.Range(0, 200).AsParallel().Select(_ => dump.Count()).Distinct(), Is.EqualTo(new[] { 1 + (2 * Count) }));
    }

    [Test]
    public void Where_unix_diag_is_missing_the_next_provider_serves()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT))).Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT)));
        var reading = Read(kernel);
        Assert.That((reading.Served, reading.Warnings.Count, kernel.IsFinished), Is.EqualTo((SocketProtocols.None, 0, true)));
    }

    [Test]
    public void Cut_anywhere_the_whole_records_are_left()
    {
        byte[] datagram = [.. Record(1), .. Record(2), .. Record(3)];
        foreach (var bytes in Mutations.Cuts(datagram))
        {
            var rows = new UnixDiagRecords(CompleteDump.Of(), CompleteDump.Of(bytes), null).Decode().Select(socket => socket.Inode).ToList();
            Assert.That(rows, Is.EqualTo(new uint?[] { 1, 2, 3 }.Take(3 * bytes.Length / datagram.Length)), $"{bytes.Length} bytes");
        }
    }

    [Test]
    public void Damaged_at_random_no_more_rows_come_than_there_are_records_and_those_that_wait()
    {
        byte[] datagram = [.. Record(1), .. Record(2), .. Record(3)];
        foreach (var bytes in Mutations.Of(datagram, 10_000, seed: 15))
        {
            Assert.That(new UnixDiagRecords(CompleteDump.Of(bytes), CompleteDump.Of(bytes), null).Decode().Count(), Is.LessThanOrEqualTo(bytes.Length / 4));
        }
    }

    [TestCase(15)]
    [TestCase(16)]
    public void A_payload_that_is_shorter_than_a_record_is_none(int length) =>
        Assert.That(UnixDiagReader.TryRead(Golden.Bytes(GoldenFamilies.UnixConnected).AsSpan(0, length), out _), Is.EqualTo(length == 16));

    private static byte[] Record(uint inode) =>
        new UnixMessage(inode, SocketState.Listen) { Name = "\0name\0abc", Peer = 1, Waiting = [7, 8] }.ToKernelMessage().ToBytes(1, 1);

    private static SocketReading Read(FakeKernel kernel) =>
        new UnixDiagProvider(kernel.Open).Read(Unix, SocketProtocols.Unix | SocketProtocols.Tcp, CancellationToken.None);

    private static string Rows(params UnixMessage[] messages) =>
        Text(Read(new FakeKernel().SayAll().SayAll([.. messages.Select(message => message.ToKernelMessage())])).Records.Single());

    /// <summary>Inode, state, name, the peer's name and inode.</summary>
    private static string Text(SocketRecords records) => string.Join('\n',
        from socket in records.Decode()
        let inode = socket.Inode?.ToString() ?? "-"
        let peer = socket.Named!.PeerInode?.ToString() ?? "-"
        select $"{inode} {socket.State} {socket.Named!.Local?.Replace('\0', '.') ?? "-"} -> {socket.Named.Foreign?.Replace('\0', '.') ?? "-"} {peer}");
}
