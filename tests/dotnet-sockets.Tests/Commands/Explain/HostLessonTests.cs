using System.Globalization;
using System.Net;
using System.Text.Json;
using DotNetSockets.Commands.Explain;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using SocketSnapshot;
using NetworkNamespace = DotNetSockets.Tests.Namespaces.NetworkNamespace;

namespace DotNetSockets.Tests.Commands.Explain;

/// <summary>Explanations of what is on a host, in a network of its own.</summary>
[Category(Categories.Oracle)]
internal sealed class HostLessonTests : IDisposable
{
    private NetworkNamespace _network = null!;
    private OpenSockets _sockets = null!;

    [SetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        _sockets = new OpenSockets();
    }

    [TearDown]
    public void Dispose()
    {
        _sockets?.Dispose();
        _network?.Dispose();
        _network = null!;
    }

    [Test]
    public void A_port_tells_who_listens_and_how_many_are_connected()
    {
        var port = _network.Run(() =>
        {
            var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 3);
            var client = Tcp.New(_sockets, IPAddress.Loopback);
            client.Connect(listener.LocalEndPoint!);
            return Tcp.PortOf(listener);
        });
        var rows = Rows(Text(port));
        var listener = rows.Single(row => HasAspect(row, "listener"));
        Assert.That(listener.GetProperty("subject").GetString(), Is.EqualTo($"tcp 127.0.0.1:{port}"));
        Assert.That(listener.GetProperty("value").GetInt32(), Is.EqualTo(1));
        Assert.That(listener.GetProperty("text").GetString(), Does.Contain($"(pid {Environment.ProcessId}); 1 connection waits to be "
            + "accepted"));
        Assert.That(rows.Where(row => HasAspect(row, "here")).Select(Number), Is.EqualTo(new[] { 1, 1 }));
    }

    [Test]
    public void Listeners_that_share_a_port_are_counted()
    {
        const int Workers = 30;
        _network.Run(() =>
        {
            for (var i = 0; i < Workers; i++)
            {
                var listener = Tcp.New(_sockets, IPAddress.Loopback);
                LinuxSocket.SetOption(listener, Namespaces.Interop.LibC.SOL_SOCKET, Namespaces.Interop.LibC.SO_REUSEPORT, 1);
                listener.Bind(new IPEndPoint(IPAddress.Loopback, 8000));
                listener.Listen(1);
            }

            Tcp.New(_sockets, IPAddress.Loopback).Connect(new IPEndPoint(IPAddress.Loopback, 8000));
        });
        var row = Rows("8000/tcp").Single(row => HasAspect(row, "listener"));
        Assert.That(Text(row), Does.StartWith("30 sockets share it, the first of ").And.EndsWith("in their queues wait 1 connection"));
        Assert.That(Rows("127.0.0.1:8000").Where(row => HasAspect(row, "here")).Select(Text), Has.One.EqualTo("30 with it as the local end"));
    }

    [Test]
    public void A_port_that_nobody_uses_says_so()
    {
        var rows = Rows("443/tcp");
        Assert.That(rows.Single(row => HasAspect(row, "registered")).GetProperty("text").GetString(), Does.StartWith("https"));
        Assert.That(rows.Single(row => HasAspect(row, "listener")).GetProperty("text").GetString(), Does.StartWith("nobody"));
        Assert.That(rows.Where(row => HasAspect(row, "range")).Select(Text), Has.Some.StartWith("below 1024"));
    }

    [Test]
    public void An_address_and_a_port_tell_what_their_sockets_are_doing()
    {
        var end = _network.Run(() => new FullBacklog(IPAddress.Loopback, 1).Open(_sockets).First().Row);
        var rows = Rows($"127.0.0.1:{end.LocalPort}");
        var queue = rows.First(row => HasAspect(row, "recv_q"));
        Assert.That(queue.GetProperty("topic").GetString(), Is.EqualTo($"tcp 127.0.0.1:{end.LocalPort}"));
        Assert.That(queue.GetProperty("value").GetInt32(), Is.EqualTo(2));
        Assert.That(queue.GetProperty("text").GetString(), Does.Contain("the queue is full"));
        Assert.That(rows.Where(row => HasAspect(row, "send_q")).Select(Text), Has.Some.EqualTo("the SYN was not answered"));
    }

    [Test]
    public void A_listener_with_waiting_connections_waits_for_its_program()
    {
        var port = _network.Run(() => new FullBacklog(IPAddress.Loopback, 1).Open(_sockets).First().Row.LocalPort);
        var acts = Rows($"127.0.0.1:{port}").First(row => HasAspect(row, "acts"));
        Assert.That(acts.GetProperty("subject").GetString(), Is.EqualTo("program"));
        Assert.That(Text(acts), Is.EqualTo("The program must accept() the 2 connections that wait; until it does, new ones are turned away."));
        Assert.That(
            Rows($"127.0.0.1:{port}").Where(row => HasAspect(row, "acts")).Select(Text),
            Has.Exactly(2).EqualTo("The program must accept() it: it waits in the queue of its listener."));
    }

    [Test]
    public void A_stuck_connection_tells_which_end_must_act()
    {
        var (client, server) = _network.Run(() =>
        {
            SystemControl.Set("net/ipv4/tcp_rmem", "4096 65536 65536");
            SystemControl.Set("net/ipv4/tcp_wmem", "4096 65536 65536");
            var pair = Tcp.Connect(_sockets, IPAddress.Loopback);
            Tcp.Fill(pair.Client, 1000);
            return (Tcp.PortOf(pair.Client), Tcp.PortOf(pair.Server));
        });
        var acts = Rows($"127.0.0.1:{client}").Where(row => HasAspect(row, "acts")).ToDictionary(row => row.GetProperty("topic").GetString()!);
        var (sending, reading) = (acts[$"tcp 127.0.0.1:{client} - 127.0.0.1:{server}"], acts[$"tcp 127.0.0.1:{server} - 127.0.0.1:{client}"]);
        Assert.That((sending.GetProperty("subject").GetString(), reading.GetProperty("subject").GetString()), Is.EqualTo(("peer", "program")));
        Assert.That(Text(sending), Does.StartWith("The peer's program must read: its window is closed"));
        Assert.That(Text(reading), Does.Match("^The program must read the [0-9]+ bytes that arrived"));
    }

    [Test]
    public void Datagrams_that_wait_or_were_dropped_are_told_with_the_room_there_is()
    {
        var port = _network.Run(() =>
        {
            var receiver = Udp.Bind(_sockets, IPAddress.Loopback);
            receiver.ReceiveBufferSize = 2048;
            var sender = Udp.New(_sockets, IPAddress.Loopback);
            for (var i = 0; i < 50; i++)
            {
                sender.SendTo(new byte[500], receiver.LocalEndPoint!);
            }

            return Tcp.PortOf(receiver);
        });
        var rows = Rows($"127.0.0.1:{port}");
        Assert.That(Text(rows.Single(row => HasAspect(row, "recv_q"))), Does.Match("^unread datagrams occupy [0-9]+ bytes of kernel memory \\(at most [0-9.]+ (bytes|kB)\\); [0-9]+ datagrams were dropped"));
        Assert.That(rows.Single(row => HasAspect(row, "acts")).GetProperty("subject").GetString(), Is.EqualTo("program"));
    }

    [TestCase("127.0.0.1:{0}")]
    [TestCase("*:{0}")]
    [TestCase("[::1]:{0}")]
    [TestCase("0.0.0.0:{0}")]
    public void A_listener_on_any_address_serves_each(string word)
    {
        var port = _network.Run(() =>
        {
            var listener = Tcp.New(_sockets, IPAddress.IPv6Any);
            listener.DualMode = true;
            listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
            listener.Listen(1);
            return Tcp.PortOf(listener);
        });
        Assert.That(
            Rows(string.Format(CultureInfo.InvariantCulture, word, port))[0].GetProperty("topic").GetString(),
            Is.EqualTo($"tcp6 [::]:{port}"));
    }

    [Test]
    public void Many_connections_are_counted_by_state()
    {
        var port = _network.Run(() =>
        {
            var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 20);
            for (var i = 0; i < 9; i++)
            {
                Tcp.New(_sockets, IPAddress.Loopback).Connect(listener.LocalEndPoint!);
            }

            return Tcp.PortOf(listener);
        });
        var counts = Rows($"127.0.0.1:{port}").Where(row => HasAspect(row, "here")).ToList();
        Assert.That(counts.Select(Text), Is.EquivalentTo(new[] { "9 with it as the local end", "9 with it as the foreign end" }));
        Assert.That(
            counts.Select(row => (row.GetProperty("subject").GetString(), row.GetProperty("value").GetInt32())),
            Is.EqualTo(new[] { ("ESTABLISHED", 9), ("ESTABLISHED", 9) }));
    }

    [Test]
    public void The_diagram_has_this_hosts_numbers()
    {
        _network.Run(() => Tcp.Connect(_sockets, IPAddress.Loopback));
        Assert.That(
            Rows("states").Where(row => HasAspect(row, "here")).ToDictionary(row => row.GetProperty("subject").GetString()!, Number),
            Is.EquivalentTo(StateTopics.All.ToDictionary(topic => topic.Name, topic => topic.State switch
            {
                SocketState.Established => 2,
                SocketState.Close => (int?)null,
                _ => 0,
            })));
        var people = _network.Run(() => AppRun.Of("explain", "states")).Output.Split('\n');
        var below = people.SkipWhile(line => !line.Contains("| ESTABLISHED |", StringComparison.Ordinal)).ElementAt(1);
        Assert.That(below, Does.Contain("|      2      |"));
    }

    private static int? Number(JsonElement row) =>
        row.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    private static string? Text(JsonElement row) => row.GetProperty("text").GetString();

    private static bool HasAspect(JsonElement row, string aspect) => row.GetProperty("aspect").GetString() == aspect;

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private List<JsonElement> Rows(params string[] words) => _network.Run(() =>
    {
        var run = AppRun.Of(["explain", .. words, "-j"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
    });
}
