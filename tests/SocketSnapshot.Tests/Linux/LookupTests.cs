using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace SocketSnapshot.Tests.Linux;

/// <summary>This machine's kernel, and sockets that the test opens.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class LookupTests
{
    private static readonly HostAddress Loopback4 = HostAddress.Parse("127.0.0.1");
    private static readonly HostAddress Loopback6 = HostAddress.Parse("::1");

    [TestCase("127.0.0.1", true, false)]
    [TestCase("0.0.0.0", true, false)]
    [TestCase("127.0.0.2", false, false)]
    [TestCase("::1", false, true)]
    [TestCase("::", true, true, Description = "dual stack")]
    public void A_listener_is_found_where_it_would_answer(string address, bool answers4, bool answers6)
    {
        using var listener = Bound(SocketType.Stream, ProtocolType.Tcp, address, dualMode: true);
        listener.Listen(1);
        Assert.That(Found(listener, Loopback4), Is.EqualTo(answers4 ? SocketState.Listen : null));
        Assert.That(Found(listener, Loopback6), Is.EqualTo(answers6 ? SocketState.Listen : null));
        Assert.That(listener.Poll(TimeSpan.Zero, SelectMode.SelectRead), Is.False, "nobody connected");
    }

    [Test]
    public void A_listener_on_IPv6_alone_takes_no_IPv4()
    {
        using var listener = Bound(SocketType.Stream, ProtocolType.Tcp, "::", dualMode: false);
        listener.Listen(1);
        Assert.That((Found(listener, Loopback4), Found(listener, Loopback6)), Is.EqualTo(((SocketState?)null, (SocketState?)SocketState.Listen)));
    }

    [Test]
    public void A_socket_that_is_bound_and_does_not_listen_is_none()
    {
        using var bound = Bound(SocketType.Stream, ProtocolType.Tcp, "127.0.0.1", dualMode: false);
        Assert.That(Found(bound, Loopback4), Is.Null);
    }

    [Test]
    public void A_connection_is_found_by_its_peer_and_has_the_cookie_of_the_table()
    {
        using var listener = LocalSockets.Listen(1);
        using var client = LocalSockets.Connect(listener);
        var found = SocketTable.Lookup(new SocketLookup
        {
            LocalAddress = Loopback4,
            LocalPort = LocalSockets.PortOf(client),
            ForeignAddress = Loopback4,
            ForeignPort = LocalSockets.PortOf(listener),
            Details = SocketDetailKinds.Tcp,
        });
        var listed = SocketTable.Capture().Sockets.Single(socket => socket.LocalPort == LocalSockets.PortOf(client) && socket.State == SocketState.Established);
        Assert.That((found?.State, found?.Cookie), Is.EqualTo(((SocketState?)SocketState.Established, listed.Cookie)));
        Assert.That(found?.Details?.Tcp, Is.Not.Null);
    }

    [Test]
    public void A_udp_socket_is_found_by_its_own_end()
    {
        using var udp = LocalSockets.Udp();
        Assert.That(Look(udp, Loopback4, SocketProtocol.Udp)?.LocalPort, Is.EqualTo(LocalSockets.PortOf(udp)));
        Assert.That(Look(udp, Loopback6, SocketProtocol.Udp), Is.Null);
    }

    [Test]
    public void Of_other_protocols_and_of_two_families_nothing_is_asked()
    {
        var lookup = new SocketLookup { LocalAddress = Loopback4, LocalPort = 1 };
        Assert.That(() => SocketTable.Lookup(lookup with { Protocol = SocketProtocol.Unix }), Throws.ArgumentException);
        Assert.That(() => SocketTable.Lookup(lookup with { LocalAddress = default }), Throws.ArgumentException);
        Assert.That(() => SocketTable.Lookup(lookup with { ForeignAddress = Loopback6 }), Throws.ArgumentException);
        Assert.That(() => SocketTable.Lookup(null!), Throws.ArgumentNullException);
    }

    private static SocketState? Found(Socket socket, HostAddress address) => Look(socket, address, SocketProtocol.Tcp)?.State;

    private static SocketInfo? Look(Socket socket, HostAddress address, SocketProtocol protocol) =>
        SocketTable.Lookup(new SocketLookup { Protocol = protocol, LocalAddress = address, LocalPort = LocalSockets.PortOf(socket) });

    private static Socket Bound(SocketType type, ProtocolType protocol, string text, bool dualMode)
    {
        var address = IPAddress.Parse(text);
        var socket = new Socket(address.AddressFamily, type, protocol);
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.DualMode = dualMode;
        }

        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }
}
