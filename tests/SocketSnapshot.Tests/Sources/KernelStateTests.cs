using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Sources;

[TestFixture]
internal sealed class KernelStateTests
{
    // include/net/tcp_states.h
    [TestCase(0u, null)]
    [TestCase(1u, SocketState.Established)]
    [TestCase(2u, SocketState.SynSent)]
    [TestCase(3u, SocketState.SynReceived)]
    [TestCase(4u, SocketState.FinWait1)]
    [TestCase(5u, SocketState.FinWait2)]
    [TestCase(6u, SocketState.TimeWait)]
    [TestCase(7u, SocketState.Close)]
    [TestCase(8u, SocketState.CloseWait)]
    [TestCase(9u, SocketState.LastAck)]
    [TestCase(10u, SocketState.Listen)]
    [TestCase(11u, SocketState.Closing)]
    [TestCase(12u, SocketState.SynReceived)]
    [TestCase(13u, SocketState.Close)]
    [TestCase(14u, null)]
    [TestCase(uint.MaxValue, null)]
    public void A_number_is_a_state_of_tcp_or_unknown(uint number, SocketState? state) =>
        Assert.That(KernelState.From(number, SocketProtocol.Tcp), Is.EqualTo(state));

    [TestCase(SocketProtocol.Udp)]
    [TestCase(SocketProtocol.UdpLite)]
    [TestCase(SocketProtocol.Raw)]
    [TestCase(SocketProtocol.Icmp)]
    public void An_unconnected_socket_of_another_protocol_has_no_state(SocketProtocol protocol)
    {
        Assert.That(KernelState.From(7, protocol), Is.Null);
        Assert.That(KernelState.From(1, protocol), Is.EqualTo(SocketState.Established));
    }

    [Test]
    public void A_socket_without_a_state_is_in_the_set_of_the_closed_ones()
    {
        Assert.That(KernelState.SetOf(null), Is.EqualTo(SocketStates.Close));
        Assert.That(KernelState.SetOf(SocketState.TimeWait), Is.EqualTo(SocketStates.TimeWait));
    }
}
