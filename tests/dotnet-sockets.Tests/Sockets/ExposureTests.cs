using System.Net;
using System.Net.Sockets;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Tests.Sockets;

internal sealed class ExposureTests
{
    [TestCase("0.0.0.0", null, "any")]
    [TestCase("::", null, "any")]
    [TestCase("::", "eth0", "interface")]
    [TestCase("0.0.0.0", "lo", "loopback")]
    [TestCase("127.8.9.1", null, "loopback")]
    [TestCase("::1", null, "loopback")]
    [TestCase("::ffff:127.0.0.1", null, "loopback")]
    [TestCase("::ffff:0.0.0.0", null, "any")]
    [TestCase("128.0.0.1", null, "interface")]
    [TestCase("fe80::1", "eth0", "interface")]
    public void A_listener_is_exposed_by_its_address_and_interface(string address, string? device, string exposure) =>
        Assert.That(Exposure.OfListener(Socket(address, SocketProtocol.Tcp, SocketState.Listen, 80) with { Interface = device }), Is.EqualTo(exposure));

    [TestCase(SocketProtocol.Tcp, SocketState.Established, 80, null)]
    [TestCase(SocketProtocol.Tcp, null, 80, null)]
    [TestCase(SocketProtocol.Udp, SocketState.Established, 80, null)]
    [TestCase(SocketProtocol.Udp, null, null, null)]
    [TestCase(SocketProtocol.Udp, null, 53, "any")]
    public void Only_what_takes_from_anybody_is_exposed(SocketProtocol protocol, SocketState? state, int? port, string? exposure) =>
        Assert.That(Exposure.OfListener(Socket("::", protocol, state, port)), Is.EqualTo(exposure));

    private static SocketInfo Socket(string address, SocketProtocol protocol, SocketState? state, int? port) => new()
    {
        Protocol = protocol,
        Family = AddressFamily.InterNetworkV6,
        LocalAddress = HostAddress.FromIPAddress(IPAddress.Parse(address)),
        LocalPort = (ushort?)port,
        ForeignAddress = HostAddress.AnyIPv6,
        State = state,
    };
}
