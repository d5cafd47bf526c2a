using System.Net;

namespace SocketSnapshot.Tests.Model;

[TestFixture]
internal sealed class SocketFilterTests
{
    [TestCase("10.1.2.3", "10.0.0.0", 8, true)]
    [TestCase("11.1.2.3", "10.0.0.0", 8, false)]
    [TestCase("10.1.2.3", "10.1.2.3", 32, true)]
    [TestCase("10.1.2.2", "10.1.2.3", 32, false)]
    [TestCase("10.1.2.2", "10.1.2.3", 31, true)]
    [TestCase("10.1.2.3", "0.0.0.0", 0, true)]
    [TestCase("::ffff:10.1.2.3", "10.0.0.0", 8, true)]
    [TestCase("::ffff:10.1.2.3", "0.0.0.0", 0, true)]
    [TestCase("10.1.2.3", "::ffff:10.1.2.3", 128, false)]
    [TestCase("::1", "0.0.0.0", 0, false)]
    [TestCase("10.1.2.3", "::", 0, false)]
    [TestCase("fe80::1", "fe80::", 10, true)]
    [TestCase("fec0::1", "fe80::", 10, false)]
    [TestCase("fe80::1", "fe80::", 64, true)]
    [TestCase("fe80:0:0:1::1", "fe80::", 64, false)]
    [TestCase("fe80::1", "fe80::", 127, true)]
    [TestCase("fe80::2", "fe80::", 127, false)]
    [TestCase("fe80::2", "fe80::2", 128, true)]
    public void A_prefix_holds_the_addresses_that_begin_with_it(string address, string prefix, int length, bool expected)
    {
        var filter = SocketFilter.HasAddress(SocketSide.Foreign, Address(prefix), length);
        Assert.That(filter.Matches(Socket() with { ForeignAddress = Address(address) }), Is.EqualTo(expected));
    }

    [Test]
    public void A_prefix_is_no_longer_than_its_address()
    {
        Assert.That(() => SocketFilter.HasAddress(SocketSide.Local, HostAddress.AnyIPv4, 33), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SocketFilter.HasAddress(SocketSide.Local, HostAddress.AnyIPv6, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(null, 0, 99, true)]
    [TestCase(80, 80, 80, true)]
    [TestCase(80, 81, 90, false)]
    [TestCase(80, 90, 70, false)]
    public void A_port_is_in_its_range_and_none_is_0(int? port, int first, int last, bool expected) =>
        Assert.That(SocketFilter.HasPort(SocketSide.Local, (ushort)first, (ushort)last).Matches(Socket() with { LocalPort = (ushort?)port }),
            Is.EqualTo(expected));

    [TestCase(null, SocketStates.Close, true)]
    [TestCase(SocketState.Listen, SocketStates.Listen | SocketStates.Close, true)]
    [TestCase(SocketState.Listen, SocketStates.All & ~SocketStates.Listen, false)]
    public void An_unconnected_socket_is_in_the_set_of_closed_ones(SocketState? state, SocketStates states, bool expected)
    {
        var socket = Socket() with { State = state };
        Assert.That(SocketFilter.InStates(states).Matches(socket), Is.EqualTo(expected));
        Assert.That(SocketFilter.InStates(states).Negate().Matches(socket), Is.EqualTo(!expected));
    }

    [Test]
    public void What_is_not_known_matches_no_test_and_every_opposite()
    {
        SocketFilter[] filters = [SocketFilter.Autobound, SocketFilter.HasMark(0, 0), SocketFilter.InCgroup(0), SocketFilter.OnInterface("lo")];
        Assert.That(filters.Select(filter => filter.Matches(Socket())), Has.All.False);
        Assert.That(filters.Select(filter => filter.Negate().Matches(Socket())), Has.All.True);
    }

    [Test]
    public void What_is_not_known_is_not_decided_and_neither_is_the_opposite()
    {
        SocketFilter[] filters = [SocketFilter.Autobound, SocketFilter.HasMark(0, 0), SocketFilter.InCgroup(1), SocketFilter.OnInterface("lo")];
        var port = SocketFilter.HasPort(SocketSide.Local, 1, 1);
        foreach (var filter in filters)
        {
            Assert.That((filter.Decide(Socket()), filter.Negate().Decide(Socket())), Is.EqualTo(((bool?)null, (bool?)null)), $"{filter}");
            Assert.That((SocketFilter.All(filter, port).Decide(Socket()), SocketFilter.All(filter, port.Negate()).Decide(Socket())),
                Is.EqualTo(((bool?)null, (bool?)false)), $"{filter}");
            Assert.That((SocketFilter.Any(filter, port).Decide(Socket()), SocketFilter.Any(filter, port.Negate()).Decide(Socket())),
                Is.EqualTo(((bool?)true, (bool?)null)), $"{filter}");
        }
    }

    [Test]
    public void That_a_socket_has_no_such_value_is_known()
    {
        Assert.That(SocketFilter.InCgroup(1).Decide(Socket() with { State = SocketState.TimeWait }), Is.False);
        Assert.That(SocketFilter.Autobound.Decide(Socket() with { LocalPort = null }), Is.False);
        Assert.That(SocketFilter.OnInterface("lo").Decide(Socket() with { Cookie = 1 }), Is.False);
        Assert.That(SocketFilter.HasMark(1, 1).Decide(Socket() with { Protocol = SocketProtocol.Unix }), Is.False);
    }

    [TestCase(4_000_000_000L, 70_000L, 4_294_967_295L, true)]
    [TestCase(0L, 0L, 0L, true)]
    [TestCase(null, 0L, 4_294_967_295L, false)]
    public void Port_ids_of_netlink_have_32_bits_and_none_is_not_0(long? port, long first, long last, bool expected)
    {
        var socket = Socket() with { Protocol = SocketProtocol.Netlink, LocalAddress = default, LocalPort = (uint?)port };
        Assert.That(SocketFilter.HasPort(SocketSide.Local, (uint)first, (uint)last).Matches(socket), Is.EqualTo(expected));
    }

    [Test]
    public void Opposites_of_all_and_any_are_each_other()
    {
        var (one, other) = (SocketFilter.HasPort(SocketSide.Local, 1, 1), SocketFilter.InStates(SocketStates.Listen));
        Assert.That(SocketFilter.All(one, other).Negate().ToString(), Is.EqualTo("not sport = 1 or not state LISTEN"));
        Assert.That(SocketFilter.Any(one, other).Negate().Negate().ToString(), Is.EqualTo("sport = 1 or state LISTEN"));
    }

    [Test]
    public void Nothing_and_everything_are_simplified_away()
    {
        var test = SocketFilter.Autobound;
        Assert.That(SocketFilter.All(test, SocketFilter.Everything), Is.SameAs(test));
        Assert.That(SocketFilter.All(test, SocketFilter.Nothing), Is.SameAs(SocketFilter.Nothing));
        Assert.That(SocketFilter.Any(test, SocketFilter.Nothing), Is.SameAs(test));
        Assert.That(SocketFilter.Any(test, SocketFilter.Everything), Is.SameAs(SocketFilter.Everything));
        Assert.That(SocketFilter.All(), Is.SameAs(SocketFilter.Everything));
        Assert.That(SocketFilter.Any(), Is.SameAs(SocketFilter.Nothing));
        Assert.That(SocketFilter.Nothing.Negate(), Is.SameAs(SocketFilter.Everything));
    }

    [Test]
    public void The_door_tests_what_the_source_did_not()
    {
        var sockets = new[] { FakeProvider.Socket(SocketProtocol.Tcp, 1), FakeProvider.Socket(SocketProtocol.Tcp, 2) };
        var options = new SocketTableOptions { Protocols = SocketProtocols.Tcp, Filter = SocketFilter.HasPort(SocketSide.Local, 2, 9) };
        using var dump = SocketTable.Dump([new FakeProvider("a", SocketProtocols.Tcp, sockets)], options, CancellationToken.None);
        Assert.That(dump.Select(socket => socket.LocalPort), Is.EqualTo(new ushort?[] { 2 }));
    }

    [TestCase("/no/such/group")]
    [TestCase("/etc")]
    public void A_folder_that_is_no_cgroup_is_none(string path) => Assert.That(CgroupTree.IdOf(path), Is.Null);

    private static HostAddress Address(string text) => HostAddress.FromIPAddress(IPAddress.Parse(text));

    private static SocketInfo Socket() => FakeProvider.Socket(SocketProtocol.Tcp, 1, SocketState.Established);
}
