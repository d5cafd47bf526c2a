using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Waiting;

/// <summary>Who would answer, by the kernel's lookup, and who does answer a real packet: the same, and the first sends none.</summary>
[Category(Categories.Oracle)]
internal sealed class WaitOracleTests
{
    private static readonly string[] Addresses = ["127.0.0.1", "127.0.0.2", "::1", "10.0.0.1", "fd00::1", "10.9.9.9"];

    private NetworkNamespace _network = null!;

    private static IEnumerable<string> Kinds => Binder.Kinds;

    [OneTimeSetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        _network.Run(static () =>
        {
            Command.Run("ip", "link", "add", "own0", "type", "veth", "peer", "name", "own1");
            Command.Run("ip", "link", "set", "own0", "up");
            Command.Run("ip", "link", "set", "own1", "up");
            Command.Run("ip", "address", "add", "10.0.0.1/24", "dev", "own0");
            Command.Run("ip", "address", "add", "fd00::1/64", "dev", "own0", "nodad");
        });
    }

    [OneTimeTearDown]
    public void Close() => _network?.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public void A_listener_is_seen_where_a_connection_comes_about(string kind) => _network.Run(() =>
    {
        using var sockets = new OpenSockets();
        var listeners = Binder.Open(sockets, kind, ProtocolType.Tcp);
        var seen = Seen("");

        // A socket that does not listen can be read: there is nothing.
        Assert.That(kind != "bound alone" && listeners.Exists(listener => listener.Poll(TimeSpan.Zero, SelectMode.SelectRead)), Is.False, "a connection was made");
        Assert.That(seen, Is.EqualTo(Answered(ProtocolType.Tcp)));
        Assert.That(kind is "nobody" or "bound alone", Is.EqualTo(!seen.Contains(true)), "the oracle has both answers");
    });

    [TestCaseSource(nameof(Kinds))]
    public void A_UDP_socket_is_seen_where_a_datagram_is_taken(string kind) => _network.Run(() =>
    {
        using var sockets = new OpenSockets();
        var takers = Binder.Open(sockets, kind, ProtocolType.Udp);
        var seen = Seen("/udp");
        Assert.That(takers.Exists(taker => taker.Available > 0), Is.False, "a datagram was sent");
        Assert.That(seen, Is.EqualTo(Answered(ProtocolType.Udp)));
    });

    [TestCaseSource(nameof(Kinds))]
    public void A_port_alone_is_what_localhost_answers(string kind) => _network.Run(() =>
    {
        using var sockets = new OpenSockets();
        Binder.Open(sockets, kind, ProtocolType.Tcp);
        var seen = Ask("8080") == 0;
        Assert.That(seen, Is.EqualTo(Binder.Answers(IPAddress.Loopback, ProtocolType.Tcp) || Binder.Answers(IPAddress.IPv6Loopback, ProtocolType.Tcp)));
    });

    /// <summary>On any address, those included at which no connection from here arrives.</summary>
    [TestCaseSource(nameof(Kinds))]
    public void Gone_is_a_port_on_which_nobody_listens_at_all(string kind) => _network.Run(() =>
    {
        using var sockets = new OpenSockets();
        Binder.Open(sockets, kind, ProtocolType.Tcp);
        Assert.That(Ask("8080", "--until", "gone"), Is.EqualTo(kind is "nobody" or "bound alone" ? 0 : 1));
        foreach (var address in Addresses)
        {
            Assert.That(Ask(Word(address, ""), "--until", "gone"), Is.EqualTo(1 - Ask(Word(address, ""))), address);
        }
    });

    private static bool[] Seen(string protocol) => Array.ConvertAll(Addresses, address => Ask(Word(address, protocol)) == 0);

    private static bool[] Answered(ProtocolType protocol) => Array.ConvertAll(Addresses, address => Binder.Answers(IPAddress.Parse(address), protocol));

    private static string Word(string address, string protocol) =>
        (address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:{Binder.Port}" : $"{address}:{Binder.Port}") + protocol;

    private static int Ask(params string[] words) => AppRun.Of(["wait", "--timeout", "0", .. words]).Code;
}
