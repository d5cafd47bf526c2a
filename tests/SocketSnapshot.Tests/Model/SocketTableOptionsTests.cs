using System.Net.Sockets;

namespace SocketSnapshot.Tests.Model;

[TestFixture]
internal sealed class SocketTableOptionsTests
{
    [Test]
    public void Everything_is_wanted_by_default()
    {
        var options = new SocketTableOptions();
        Assert.That(options.Protocols, Is.EqualTo(SocketProtocols.Internet));
        Assert.That(options.Families(), Is.EqualTo(new[] { AddressFamily.InterNetwork, AddressFamily.InterNetworkV6 }));
        Assert.That(options.StatesOf(SocketProtocol.Tcp), Is.EqualTo(SocketStates.All));
        Assert.That(options.StatesOf(SocketProtocol.Raw), Is.EqualTo(SocketStates.All));
        Assert.That(options.ProcRoot, Is.EqualTo("/proc"));
    }

    [Test]
    public void A_family_that_is_left_out_is_not_asked_for()
    {
        Assert.That(new SocketTableOptions { IncludeIPv4 = false }.Families(), Is.EqualTo(new[] { AddressFamily.InterNetworkV6 }));
        Assert.That(new SocketTableOptions { IncludeIPv6 = false }.Families(), Is.EqualTo(new[] { AddressFamily.InterNetwork }));
    }

    [Test]
    public void Tcp_may_have_states_of_its_own()
    {
        var options = new SocketTableOptions { States = SocketStates.Close, TcpStates = SocketStates.Listen };
        Assert.That(options.StatesOf(SocketProtocol.Tcp), Is.EqualTo(SocketStates.Listen));
        Assert.That(options.StatesOf(SocketProtocol.Udp), Is.EqualTo(SocketStates.Close));
    }

    [Test]
    public void The_sets_have_a_bit_for_each_of_their_members()
    {
        var protocols = Enum.GetValues<SocketProtocol>().Aggregate(0, (set, protocol) => set | (1 << (int)protocol));
        var states = Enum.GetValues<SocketState>().Aggregate(0, (set, state) => set | (1 << (int)state));
        Assert.That((SocketProtocols)protocols, Is.EqualTo(SocketProtocols.All));
        Assert.That((SocketStates)states, Is.EqualTo(SocketStates.All));
    }
}
