using System.Net;
using SocketSnapshot.Linux.SockDiag.Pushdown;

namespace SocketSnapshot.Tests.Linux.SockDiag.Pushdown;

[TestFixture]
[Platform("Linux")]
internal sealed class FilterProgramTests
{
    private const SocketStates All = SocketStates.All;

    private static readonly PortRange Ports = new(32768, 60999);

    private static readonly SocketFilter Http = SocketFilter.HasPort(SocketSide.Foreign, 443, 443);
    private static readonly SocketFilter Local = SocketFilter.HasAddress(SocketSide.Local, HostAddress.FromIPv4(0x7f000000), 8);

    [Test]
    public void One_test_is_one_instruction() =>
        Assert.That(Hex(Http), Is.EqualTo("080C1000" + "00000000BB010000"), "D_COND, 12 to the end (wanted), 16 beyond it (not wanted)");

    [Test]
    public void An_opposite_jumps_to_the_end_where_the_test_fails() =>
        Assert.That(Hex(Http.Negate()), Is.EqualTo("080C1000" + "00000000BB010000" + "01040800"));

    [Test]
    public void And_falls_through_and_or_jumps()
    {
        var code = Compile(SocketFilter.Any(SocketFilter.All(Local, Http), SocketFilter.HasMark(1, 3))).Code.ToArray();
        Assert.That(Convert.ToHexString(code), Is.EqualTo(
            "080C2000" + "00000000BB010000" +         // D_COND port 443, the fastest first: yes to the next, no to the mark
            "07101400" + "02080000FFFFFFFF7F000000" + // S_COND AF_INET 127.0.0.0/8: yes to the next, no to the mark
            "01041000" +                              // JMP to the end: wanted
            "0A0C1000" + "0100000003000000"));        // MARK_COND 1/3: yes to the end, no beyond it
        Assert.That(KernelFilter.Audit(code), Is.True);
    }

    [Test]
    public void A_range_is_two_comparisons() =>
        Assert.That(Hex(SocketFilter.HasPort(SocketSide.Local, 8000, 8099)), Is.EqualTo("03081400" + "0000A31F" + "02080C00" + "0000401F"));

    [Test]
    public void Autobound_is_what_the_kernel_says_and_a_port_it_chooses_from() =>
        Assert.That(Hex(SocketFilter.Autobound), Is.EqualTo("03081800" + "000047EE" + "02081000" + "00000080" + "06040800"));

    [Test]
    public void An_interface_is_its_number() =>
        Assert.That(Hex(SocketFilter.OnInterface("lo")), Is.EqualTo("09080C00" + "01000000"));

    [Test]
    public void A_cgroup_is_its_id() =>
        Assert.That(Hex(SocketFilter.InCgroup(0x0102)), Is.EqualTo("0D0C1000" + "0201000000000000"));

    [Test]
    public void States_are_asked_for_as_states()
    {
        var program = Compile(SocketFilter.All(SocketFilter.InStates(SocketStates.Established | SocketStates.Listen), Http));
        Assert.That((program.States, program.IsExact), Is.EqualTo((SocketStates.Established | SocketStates.Listen, true)));
        Assert.That(Convert.ToHexString(program.Code.Span), Is.EqualTo(Hex(Http)));
    }

    [Test]
    public void A_state_or_something_else_is_tested_after_decoding()
    {
        var program = Compile(SocketFilter.Any(SocketFilter.InStates(SocketStates.Listen), Http));
        Assert.That((program.States, program.IsExact, program.Code.Length), Is.EqualTo((All, false, 0)));
    }

    [Test]
    public void A_state_that_all_wanted_sockets_have_is_no_test()
    {
        var program = FilterProgram.Compile(
            SocketFilter.Any(SocketFilter.InStates(SocketStates.Listen), Http), SocketProtocol.Tcp, SocketStates.Listen, Ports);
        Assert.That((program.States, program.IsExact, program.Code.Length), Is.EqualTo((SocketStates.Listen, true, 0)));
    }

    [Test]
    public void States_of_raw_sockets_are_tested_after_decoding()
    {
        var program = FilterProgram.Compile(SocketFilter.InStates(SocketStates.Close), SocketProtocol.Raw, All, Ports);
        Assert.That((program.States, program.IsExact), Is.EqualTo((SocketStates.Close, false)));
    }

    [Test]
    public void What_nothing_matches_asks_for_nothing()
    {
        Assert.That(Compile(SocketFilter.OnInterface("none0")).States, Is.EqualTo(SocketStates.None));
        Assert.That(Compile(SocketFilter.All(SocketFilter.InStates(SocketStates.Listen), SocketFilter.InStates(SocketStates.Close))).States,
            Is.EqualTo(SocketStates.None));
    }

    [Test]
    public void A_program_longer_than_16_bits_is_none()
    {
        var ports = Enumerable.Range(1, 5400).Select(port => SocketFilter.HasPort(SocketSide.Foreign, (ushort)port, (ushort)port)).ToList();
        var longest = Compile(SocketFilter.Any(ports.Take(4095)));
        Assert.That((longest.Code.Length, longest.IsExact, longest.IsTooLong), Is.EqualTo((65516, true, false)));
        Assert.That(KernelFilter.Audit(longest.Code.Span), Is.True);
        var tooLong = Compile(SocketFilter.Any(ports));
        Assert.That((tooLong.Code.Length, tooLong.IsExact, tooLong.IsTooLong, tooLong.States), Is.EqualTo((0, false, true, All)));
    }

    [Test]
    public void The_kernel_takes_every_program_and_finds_what_the_filter_matches()
    {
        var random = new RandomFilters(20231);
        var (exact, matches) = (0, 0);
        for (var i = 0; i < 5000; i++)
        {
            var filter = random.Filter(depth: 4);
            var program = Compile(filter);
            var code = program.Code.Span;
            Assert.That(code.IsEmpty || KernelFilter.Audit(code), Is.True, $"{filter}: {Convert.ToHexString(code)}");
            exact += program.IsExact ? 1 : 0;
            for (var j = 0; j < 20; j++)
            {
                var (isBound, ifindex) = (random.Coin(), random.Coin() ? 1u : 0);
                var socket = random.Socket(isBound, ifindex);
                var isFound = ((int)program.States & (1 << (int)socket.State!)) != 0 && KernelFilter.Run(code, socket, isBound, ifindex);
                var isMatch = filter.Matches(socket);
                matches += isMatch ? 1 : 0;
                Assert.That(isFound, program.IsExact ? Is.EqualTo(isMatch) : Is.True.Or.EqualTo(isMatch), $"{filter}: {socket}");
            }
        }

        Assert.That(exact, Is.GreaterThan(2000));
        Assert.That(matches, Is.GreaterThan(20_000));
    }

    /// <summary>What may still match is handed out: all rows of which the filter is not no, whatever their mark.</summary>
    [Test]
    public void A_program_without_what_is_refused_lets_through_what_is_not_decided()
    {
        var random = new RandomFilters(1938);
        var (undecided, left) = (0, 0);
        for (var i = 0; i < 5000; i++)
        {
            var filter = random.Filter(depth: 4);
            var program = FilterProgram.Compile(filter, SocketProtocol.Tcp, All, Ports, KernelTests.Mark);
            left += program.Code.IsEmpty ? 0 : 1;
            for (var j = 0; j < 20; j++)
            {
                var (isBound, ifindex) = (random.Coin(), random.Coin() ? 1u : 0);
                var socket = random.Socket(isBound, ifindex) with { Cookie = 1 };
                var untold = socket with { Facts = socket.Facts! with { Mark = null } };
                var isFound = ((int)program.States & (1 << (int)socket.State!)) != 0 && KernelFilter.Run(program.Code.Span, socket, isBound, ifindex);
                var answer = filter.Decide(untold);
                undecided += answer is null ? 1 : 0;
                Assert.That(isFound, program.IsExact ? Is.EqualTo(answer) : Is.True.Or.EqualTo(answer ?? true), $"{filter}: {socket}");
                Assert.That(filter.Decide(socket), Is.EqualTo(filter.Matches(socket)).And.EqualTo(answer ?? filter.Matches(socket)), $"{filter}: {socket}");
            }
        }

        Assert.That((undecided > 5000, left > 1000), Is.EqualTo((true, true)), $"{undecided} {left}");
    }

    [TestCase(443, 443, false)]
    [TestCase(0, 443, true)]
    [TestCase(0, 65535, true)]
    public void The_port_of_a_peer_that_a_socket_has_not_is_0(int first, int last, bool matches)
    {
        var port = SocketFilter.HasPort(SocketSide.Foreign, (ushort)first, (ushort)last);
        AssertOfBound(port, matches, isExact: true);
        AssertOfBound(port.Negate(), !matches, isExact: true);
    }

    [TestCase("127.0.0.0", 8, false)]
    [TestCase("::1", 128, false)]
    [TestCase("0.0.0.0", 0, null)]
    [TestCase("0.0.0.0", 32, null)]
    [TestCase("::", 0, null)]
    [TestCase("128.0.0.0", 1, false)]
    public void The_address_of_a_peer_that_a_socket_has_not_is_the_wildcard_of_its_family(string prefix, int length, bool? matches)
    {
        var address = SocketFilter.HasAddress(SocketSide.Foreign, HostAddress.FromIPAddress(IPAddress.Parse(prefix)), length);
        AssertOfBound(address, matches ?? true, matches is not null);
        AssertOfBound(address.Negate(), !matches ?? true, matches is not null);
    }

    [Test]
    public void What_a_bound_socket_has_is_tested_all_the_same()
    {
        var program = OfBound(SocketFilter.Any(SocketFilter.All(Local, Http.Negate()), Http));
        Assert.That(Convert.ToHexString(program.Code.Span), Is.EqualTo(Hex(Local)));
    }

    [Test]
    public void The_only_port_that_can_match_is_asked_for()
    {
        var ssh = SocketFilter.HasPort(SocketSide.Local, 22, 22);
        Assert.That(Compile(Http).Ports, Is.EqualTo(((ushort)0, (ushort)443)));
        Assert.That(Compile(SocketFilter.All(Local, ssh, SocketFilter.All(Http, SocketFilter.HasMark(1, 1)))).Ports, Is.EqualTo(((ushort)22, (ushort)443)));
    }

    [Test]
    public void No_port_is_asked_for_where_another_could_match()
    {
        var ports = SocketFilter.HasPort(SocketSide.Local, 22, 23);
        foreach (var filter in new[] { ports, Http.Negate(), SocketFilter.Any(Http, Local), SocketFilter.HasPort(SocketSide.Foreign, 0, 0) })
        {
            Assert.That(Compile(filter).Ports, Is.EqualTo(((ushort)0, (ushort)0)), $"{filter}");
        }

        Assert.That(FilterProgram.Compile(Http, SocketProtocol.Udp, All, Ports).Ports, Is.EqualTo(((ushort)0, (ushort)0)), "Others' walks may not look at it.");
    }

    private static void AssertOfBound(SocketFilter filter, bool matches, bool isExact)
    {
        var program = OfBound(filter);
        Assert.That((program.States, program.IsExact, program.Code.Length), Is.EqualTo((matches ? SocketStates.Close : SocketStates.None, isExact, 0)), $"{filter}");
    }

    private static FilterProgram OfBound(SocketFilter filter) => FilterProgram.Compile(filter, SocketProtocol.Tcp, SocketStates.Close, Ports);

    private static string Hex(SocketFilter filter) => Convert.ToHexString(Compile(filter).Code.Span);

    private static FilterProgram Compile(SocketFilter filter) => FilterProgram.Compile(filter, SocketProtocol.Tcp, All, Ports);
}
