using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class SockDiagProviderTests
{
    private const string RefusedText =
        "The kernel's socket diagnostics are refused here (Operation not permitted), so /proc/net is read instead: " +
        "backlog limits, interfaces and cookies are unknown. Allow NETLINK_SOCK_DIAG sockets in the sandbox to see them.";

    private static readonly SocketTableOptions OnlyIPv4 = new() { IncludeIPv6 = false };
    private static readonly SocketTableOptions OnlyTcp = OnlyIPv4 with { Protocols = SocketProtocols.Tcp };
    private static readonly SocketFilter Port2 = SocketFilter.HasPort(SocketSide.Local, 2, 2);

    [Test]
    public void Tcp_of_both_families_is_one_walk()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket6(1), KernelMessage.Socket(2), KernelMessage.Socket6(3));
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Tcp);
        Assert.That(Rows(reading), Is.EqualTo("tcp 2, tcp6 1, tcp6 3"));
        Assert.That((reading.Served, reading.Warnings.Count), Is.EqualTo((SocketProtocols.Tcp, 0)));
        Assert.That((kernel.Requests.Count, kernel.Opened, kernel.IsFinished), Is.EqualTo((1, 1, true)));
    }

    [Test]
    public void The_other_protocols_are_a_request_a_family_on_the_same_channel()
    {
        var kernel = new FakeKernel()
            .SayAll(KernelMessage.Socket(1)).SayAll(KernelMessage.Socket6(2))
            .SayAll().SayAll(KernelMessage.Socket6(4));
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Udp | SocketProtocols.Raw);
        Assert.That(Rows(reading), Is.EqualTo("udp 1, udp6 2, raw6 4"));
        Assert.That(kernel.Requests.Select(request => (request[16], request[17])),
            Is.EqualTo(new (byte, byte)[] { (2, 17), (10, 17), (2, 255), (10, 255) }));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((1, true)));
    }

    [Test]
    public void Only_the_wanted_family_is_asked_for()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1));
        Assert.That(Rows(Read(kernel, OnlyIPv4, SocketProtocols.Tcp)), Is.EqualTo("tcp 1"));
        Assert.That((kernel.Requests[0][16], kernel.Requests[0][17]), Is.EqualTo(((byte)2, (byte)6)));
    }

    [Test]
    public void The_wanted_states_are_in_the_request()
    {
        var kernel = new FakeKernel().SayAll().SayAll();
        var options = OnlyIPv4 with { States = SocketStates.Established, TcpStates = SocketStates.Listen };
        Read(kernel, options, SocketProtocols.Tcp | SocketProtocols.Udp);
        Assert.That(kernel.Requests.Select(request => BitConverter.ToUInt32(request, 20)), Is.EqualTo(new[] { 1u << 1, 1u << 10 }), "TCP comes last.");
    }

    [Test]
    public void Icmp_alone_is_not_asked_for()
    {
        var kernel = new FakeKernel();
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Icmp);
        Assert.That((reading.Served, reading.Warnings.Count, kernel.Opened), Is.EqualTo((SocketProtocols.None, 0, 0)));
    }

    [TestCase(Errno.ENOENT)]
    [TestCase(Errno.EINVAL)]
    [TestCase(Errno.EOPNOTSUPP)]
    [TestCase(Errno.EPROTONOSUPPORT)]
    [TestCase(Errno.EAFNOSUPPORT)]
    public void A_protocol_without_a_diag_module_is_left_to_the_next_provider_without_a_word(int error)
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Done(error))).SayAll(KernelMessage.Socket(1));
        var reading = Read(kernel, OnlyIPv4, SocketProtocols.Tcp | SocketProtocols.Raw);
        Assert.That((reading.Served, reading.Warnings.Count, Rows(reading)), Is.EqualTo((SocketProtocols.Tcp, 0, "tcp 1")));
    }

    [Test]
    public void A_kernel_without_IPv6_serves_what_it_has()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1)).Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT)));
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Udp);
        Assert.That((reading.Served, reading.Warnings.Count, Rows(reading)), Is.EqualTo((SocketProtocols.Udp, 0, "udp 1")));
    }

    [TestCase(Errno.EINVAL)]
    [TestCase(Errno.EPERM)]
    public void Where_the_one_walk_is_refused_each_family_is_asked_for(int error)
    {
        var kernel = new FakeKernel()
            .Say(new KernelAnswer(KernelMessage.Failed(error)))
            .SayAll(KernelMessage.Socket(1))
            .SayAll(KernelMessage.Socket6(2));
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Tcp);
        Assert.That((reading.Served, Rows(reading)), Is.EqualTo((SocketProtocols.Tcp, "tcp 1, tcp6 2")));
        Assert.That(reading.Warnings, Is.Empty);
        Assert.That(kernel.IsFinished, Is.True);
    }

    [Test]
    public void A_protocol_that_is_refused_is_not_served_and_said()
    {
        var reading = Read(new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.EPERM))), OnlyIPv4, SocketProtocols.Udp);
        Assert.That((reading.Served, reading.Records.Count), Is.EqualTo((SocketProtocols.None, 0)));
        Assert.That(reading.Warnings, Is.EqualTo(new[] { RefusedText }));
    }

    [Test]
    public void A_family_that_is_refused_is_said_to_be_missing()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1)).Say(new KernelAnswer(KernelMessage.Failed(Errno.EPERM)));
        var reading = Read(kernel, new SocketTableOptions(), SocketProtocols.Udp);
        Assert.That((reading.Served, Rows(reading)), Is.EqualTo((SocketProtocols.Udp, "udp 1")));
        Assert.That(reading.Warnings,
            Is.EqualTo(new[] { "Rows may be missing among the udp sockets: Operation not permitted. Run it again." }));
    }

    [Test]
    public void A_socket_that_is_refused_is_an_empty_reading_and_a_warning()
    {
        var reading = Read(new FakeKernel { MostChannels = 0 }, new SocketTableOptions(), SocketProtocols.Internet);
        Assert.That((reading.Served, reading.Records.Count), Is.EqualTo((SocketProtocols.None, 0)));
        Assert.That(reading.Warnings, Is.EqualTo(new[] { RefusedText }));
    }

    [Test]
    public void An_incomplete_dump_is_handed_out_with_a_warning()
    {
        var kernel = new FakeKernel();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            kernel.SayAll(KernelMessage.Socket(1) with { Flags = NetlinkHeader.NLM_F_DUMP_INTR });
        }

        var reading = Read(kernel, OnlyIPv4, SocketProtocols.Tcp);
        Assert.That((reading.Served, Rows(reading)), Is.EqualTo((SocketProtocols.Tcp, "tcp 1")));
        Assert.That(reading.Records.Select(records => records.Shortfall), Is.EqualTo(new[]
        {
            "Rows may be missing among the tcp sockets: the table changed while it was read. Run it again.",
        }));
    }

    [Test]
    public void What_raw_diag_hands_out_unasked_does_not_get_through_the_door()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1, SocketState.Close), KernelMessage.Socket(2));
        var options = OnlyIPv4 with { Protocols = SocketProtocols.Raw, States = SocketStates.Established };
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], options, CancellationToken.None);
        Assert.That(dump.Select(socket => socket.LocalPort), Is.EqualTo(new ushort?[] { 2 }));
    }

    [Test]
    public void What_the_kernel_has_tested_is_not_tested_again()
    {
        // The kernel in memory does not look at the program, so that what it says shows.
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], OnlyTcp with { Filter = Port2 }, CancellationToken.None);
        Assert.That(dump.Select(socket => socket.LocalPort), Is.EqualTo(new ushort?[] { 1, 2 }));
        Assert.That(kernel.Requests[0][72..], Has.Length.EqualTo(16));
    }

    [TestCase(Errno.EINVAL)]
    [TestCase(Errno.EPERM)]
    public void A_kernel_that_refuses_the_program_is_asked_without_it_and_the_rows_are_tested(int error)
    {
        var kernel = new FakeKernel()
            .Say(new KernelAnswer(KernelMessage.Failed(error)))
            .SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], OnlyTcp with { Filter = Port2 }, CancellationToken.None);
        Assert.That(dump.Select(socket => socket.LocalPort), Is.EqualTo(new ushort?[] { 2 }));
        Assert.That(dump.Warnings, Is.Empty);
        Assert.That(kernel.Requests.Select(request => request.Length), Is.EqualTo(new[] { 88, 72 }));
        Assert.That(kernel.IsFinished, Is.True);
    }

    [Test]
    public void Marks_that_are_not_told_are_a_warning()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.EPERM))).SayAll(KernelMessage.Socket(1));
        var options = OnlyTcp with { Filter = SocketFilter.HasMark(0, uint.MaxValue) };
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], options, CancellationToken.None);
        Assert.That(dump, Is.Empty);
        Assert.That(dump.Warnings, Is.EqualTo(new[]
        {
            "Marks of sockets are told to CAP_NET_ADMIN only, so a test of the mark cannot be decided. Run it as root to see them.",
            "The filter could not be decided for some sockets (1), which are left out: the source does not tell what it tests.",
        }));
    }

    [Test]
    public void Sockets_for_which_the_filter_is_not_decided_are_handed_out_to_who_asks_for_them()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.EPERM))).SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        var options = OnlyTcp with { Filter = SocketFilter.Any(Port2, SocketFilter.HasMark(0, uint.MaxValue)), IncludeUndecided = true };
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], options, CancellationToken.None);
        Assert.That(dump.Select(socket => (socket.LocalPort, socket.IsUndecided)), Is.EqualTo(new (ushort?, bool)[] { (1, true), (2, false) }));
        Assert.That(dump.Warnings, Is.Empty);
    }

    /// <summary>A program without the test of the mark, which still tests the port.</summary>
    [TestCase(Errno.EPERM)]
    [TestCase(Errno.EINVAL)]
    public void What_the_filter_asks_for_beside_a_refused_test_the_kernel_still_tests(int error)
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(error))).SayAll(KernelMessage.Socket(2));
        var options = OnlyTcp with { Filter = SocketFilter.All(Port2, SocketFilter.HasMark(0, uint.MaxValue)), IncludeUndecided = true };
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], options, CancellationToken.None);
        Assert.That(dump.Select(socket => (socket.LocalPort, socket.IsUndecided)), Is.EqualTo(new (ushort?, bool)[] { (2, true) }));
        Assert.That(kernel.Requests.Select(request => request.Length), Is.EqualTo(new[] { 100, 88 }));
    }

    [Test]
    public void A_kernel_that_refuses_what_is_left_too_is_asked_without_a_program()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.EINVAL))).Say(new KernelAnswer(KernelMessage.Failed(Errno.EINVAL)))
            .SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        var options = OnlyTcp with { Filter = SocketFilter.All(Port2, SocketFilter.HasMark(0, uint.MaxValue)), IncludeUndecided = true };
        using var dump = SocketTable.Dump([new SockDiagProvider(kernel.Open)], options, CancellationToken.None);
        Assert.That(dump.Select(socket => socket.LocalPort), Is.EqualTo(new ushort?[] { 2 }));
        Assert.That(kernel.Requests.Select(request => request.Length), Is.EqualTo(new[] { 100, 88, 72 }));
    }

    [Test]
    public void Whose_port_the_kernel_chose_takes_two_walks()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(40000), KernelMessage.Socket(80)).SayAll(KernelMessage.Socket(40001));
        using var dump = SocketTable.Dump(
            [new SockDiagProvider(kernel.Open)], OnlyTcp with { Facts = SocketFacts.Autobound, ProcRoot = "/nowhere" }, CancellationToken.None);
        Assert.That(dump.Select(socket => (socket.LocalPort, SocketFilter.Autobound.Matches(socket))), Is.EqualTo(new (ushort?, bool)[]
        {
            (40000, true), (80, false), (40001, false),
        }));
        Assert.That(kernel.Requests.Select(request => Convert.ToHexString(request[76..])), Is.EqualTo(new[] { "06040800", "0604080001040800" }));
    }

    [Test]
    public void Bound_sockets_are_not_walked_where_a_test_of_the_peer_rules_them_out()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1));
        Read(kernel, OnlyTcp with { Filter = SocketFilter.HasPort(SocketSide.Foreign, 443, 443) }, SocketProtocols.Tcp);
        Assert.That(kernel.Requests.Select(StatesOf), Is.EqualTo(new[] { 0xf7eu }), "All but TCP_CLOSE and TCP_BOUND_INACTIVE.");
    }

    [Test]
    public void Bound_sockets_are_walked_apart_where_a_test_of_the_peer_lets_them_through()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1)).SayAll(KernelMessage.Socket(2));
        var reading = Read(kernel, OnlyTcp with { Filter = SocketFilter.HasPort(SocketSide.Foreign, 443, 443).Negate() }, SocketProtocols.Tcp);
        Assert.That(kernel.Requests.Select(StatesOf), Is.EqualTo(new[] { 0x2080u, 0xf7eu }));
        Assert.That(Rows(reading), Is.EqualTo("tcp 1, tcp 2"));
    }

    /// <summary>It was bound in the first, and in the second it is connected.</summary>
    [Test]
    public void A_socket_that_both_walks_of_its_protocol_meet_is_there_once()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1, SocketState.Close)).SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        var reading = Read(kernel, OnlyTcp with { Filter = SocketFilter.HasPort(SocketSide.Foreign, 443, 443).Negate() }, SocketProtocols.Tcp);
        Assert.That(Rows(reading), Is.EqualTo("tcp 1, tcp 2"));
        Assert.That(kernel.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_walk_that_is_taken_again_still_knows_the_sockets_of_the_one_before()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1, SocketState.Close))
            .Say(new KernelAnswer(KernelMessage.Socket(2)), KernelAnswer.Fail(Errno.ENOBUFS))
            .SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        var reading = Read(kernel, OnlyTcp with { Filter = SocketFilter.HasPort(SocketSide.Foreign, 443, 443).Negate() }, SocketProtocols.Tcp);
        Assert.That(Rows(reading), Is.EqualTo("tcp 1, tcp 2"));
    }

    [Test]
    public void A_program_that_is_refused_in_one_part_repeats_no_row_of_the_other()
    {
        var kernel = new FakeKernel()
            .SayAll(KernelMessage.Socket(1))
            .Say(new KernelAnswer(KernelMessage.Failed(Errno.EINVAL)))
            .SayAll(KernelMessage.Socket(2));
        var reading = Read(kernel, OnlyTcp with { Filter = SocketFilter.HasPort(SocketSide.Foreign, 443, 443).Negate() }, SocketProtocols.Tcp);
        Assert.That(Rows(reading), Is.EqualTo("tcp 1, tcp 2"));
        Assert.That(StatesOf(kernel.Requests[^1]), Is.EqualTo(0xf7eu));
    }

    [Test]
    public void Where_nothing_can_match_the_kernel_is_not_asked()
    {
        var kernel = new FakeKernel();
        var reading = Read(kernel, OnlyTcp with { Filter = SocketFilter.Nothing }, SocketProtocols.Tcp);
        Assert.That((reading.Served, reading.Records.Count, kernel.Requests.Count), Is.EqualTo((SocketProtocols.Tcp, 0, 0)));
    }

    private static SocketReading Read(FakeKernel kernel, SocketTableOptions options, SocketProtocols wanted) =>
        new SockDiagProvider(kernel.Open).Read(options, wanted, CancellationToken.None);

    /// <summary>idiag_states of a request for one family.</summary>
    private static uint StatesOf(byte[] request) => BitConverter.ToUInt32(request, 20);

    private static string Rows(SocketReading reading) => string.Join(", ",
        from records in reading.Records
        from socket in records.Decode()
        let version = socket.LocalAddress == HostAddress.AnyIPv6 ? "6" : ""
        select $"{socket.Protocol.ToString().ToLowerInvariant()}{version} {socket.LocalPort}");
}
