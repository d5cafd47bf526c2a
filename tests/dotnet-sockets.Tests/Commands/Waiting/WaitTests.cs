using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Waiting;

/// <summary>What is waited for, in a network namespace with nothing else in it.</summary>
[Category(Categories.Oracle)]
internal sealed class WaitTests : IDisposable
{
    private static readonly IPAddress Other = IPAddress.Parse("127.0.0.2");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wait");
    private OpenSockets _sockets = null!;
    private NetworkNamespace _network = null!;

    [SetUp]
    public void Open()
    {
        _sockets = new OpenSockets();
        _network = NetworkNamespace.Create();
    }

    [TearDown]
    public void Close()
    {
        _network?.Dispose();
        _sockets?.Dispose();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_listener_that_appears_later_is_seen()
    {
        var socket = _network.Run(() => Bound(IPAddress.Any, 8080));
        Assert.That(RunUntil(() => socket.Listen(1), "8080"), Is.EqualTo(new AppRun(0, "", "")));
    }

    [Test]
    public void A_listener_that_ends_later_is_gone()
    {
        var listener = _network.Run(() => Tcp.Listen(_sockets, Other, 1, 8080));
        Assert.That(RunUntil(listener.Dispose, "8080", "--until", "gone"), Is.EqualTo(new AppRun(0, "", "")));
    }

    [Test]
    public void An_interruption_ends_it_at_once()
    {
        using var interruption = new CancellationTokenSource();
        Assert.That(RunUntil(interruption.Cancel, interruption.Token, "8080"), Is.EqualTo(new AppRun(130, "", "")));
    }

    [Test]
    public void What_is_there_instead_is_said_with_its_owner() => _network.Run(() =>
    {
        var own = $"({Path.GetFileName(Environment.ProcessPath)}, pid {Environment.ProcessId})";
        Assert.That(Error("8080"), Is.EqualTo("8080: nobody listens."));
        Bound(IPAddress.Loopback, 8081);
        Assert.That(Error("8081"), Is.EqualTo($"8081: nobody listens; 127.0.0.1:8081 {own} is bound, and does not listen."));
        Tcp.Listen(_sockets, Other, 1, 8080);
        Assert.That(Error("127.0.0.1:8080"), Is.EqualTo($"127.0.0.1:8080: nobody listens; 127.0.0.2:8080 does {own}."));
        Assert.That(Error("127.0.0.2:8080", "process", "=", "nginx"), Is.EqualTo($"127.0.0.2:8080: 127.0.0.2:8080 {own} listens, and the filter does not match it."));
        Assert.That(Error("8080", "--until", "gone"), Is.EqualTo($"8080: 127.0.0.2:8080 {own} still listens."));
        Assert.That(Error("8080", "--until", "connected"), Is.EqualTo($"8080: no connection is established; 127.0.0.2:8080 {own} listens."));
        Assert.That(Error("192.0.2.1:8080"), Is.EqualTo("192.0.2.1:8080: 192.0.2.1 is no address of this host."));
        Assert.That(Error("--rows", ">9"), Does.Match(@"^\d rows match, which is not > 9\.$"));
        Assert.That(Ask("8080", "-q"), Is.EqualTo(new AppRun(1, "", "")));
    });

    [Test]
    public void A_filter_is_about_the_listener_that_answers() => _network.Run(() =>
    {
        var own = Path.GetFileName(Environment.ProcessPath)!;
        Tcp.Listen(_sockets, Other, 1, 8080);
        Assert.That(Ask("127.0.0.2:8080", "process", "=", own).Code, Is.Zero);
        Assert.That(Ask("127.0.0.2:8080", "process", "=", "nginx").Code, Is.EqualTo(1));
        Assert.That(Ask("127.0.0.1:8080", "process", "=", own).Code, Is.EqualTo(1), "that it listens elsewhere does not count");
        Assert.That(Ask("127.0.0.2:8080", "--until", "gone", "process", "=", "nginx").Code, Is.Zero);
    });

    [Test]
    public void Connections_are_those_of_the_targets_end() => _network.Run(() =>
    {
        var listener = Tcp.Listen(_sockets, IPAddress.IPv6Any, 4, 8080);
        Assert.That((Ask("8080", "--until", "connected").Code, Ask("8080", "--until", "drained").Code), Is.EqualTo((1, 0)));
        var client = Tcp.New(_sockets, IPAddress.IPv6Loopback);
        client.Connect(IPAddress.IPv6Loopback, 8080);
        Tcp.AwaitPending(listener, 1);
        Assert.That(Error("8080", "--until", "drained"), Is.EqualTo("8080: 1 connection is left (1 ESTABLISHED; 1 not accepted)."));
        Assert.That((Ask("8080", "--until", "connected").Code, Ask("[::1]:8080", "--until", "connected").Code), Is.EqualTo((0, 0)));
        Assert.That(Ask("127.0.0.1:8080", "--until", "connected").Code, Is.EqualTo(1), "it is to another address");
        Assert.That(Ask($"{Tcp.PortOf(client)}", "--until", "drained").Code, Is.EqualTo(1), "the client's own end is one");

        // A slow client: the server has closed, and the client reads no end.
        var server = _sockets.Keep(listener.Accept());
        Assert.That(Error("8080", "--until", "drained"), Does.Not.Contain("not accepted"));
        server.Shutdown(SocketShutdown.Send);
        Tcp.AwaitState(server, TcpState.FinWait2);
        Assert.That(Error("8080", "--until", "drained"), Is.EqualTo("8080: 1 connection is left (1 FIN_WAIT2)."));
        Assert.That(Ask("8080", "--until", "connected").Code, Is.EqualTo(1));
        client.Shutdown(SocketShutdown.Send);
        Tcp.AwaitCount(TcpState.TimeWait, 1);
        Assert.That(Ask("8080", "--until", "drained"), Is.EqualTo(new AppRun(0, "", "")), "TIME_WAIT does not count");
    });

    [Test]
    public void A_handshake_that_is_not_over_is_a_connection() => _network.Run(() =>
    {
        PacketFilter.Create();
        var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 4, 8080);
        PacketFilter.Drop($"{PacketFilter.Tcp(listener.LocalEndPoint)} tcp flags & (syn | ack) == syn | ack");
        Tcp.StartConnect(_sockets, listener.LocalEndPoint!);
        Tcp.AwaitCount(TcpState.SynReceived, 1);
        Assert.That(Error("8080", "--until", "drained"), Is.EqualTo("8080: 1 connection is left (1 SYN_RECV)."));
    });

    [Test]
    public void UNIX_sockets_are_found_by_path_and_by_abstract_name() => _network.Run(() =>
    {
        var path = Path.Combine(_folder.FullName, "app.sock");
        var link = Path.Combine(_folder.FullName, "link");
        Directory.CreateSymbolicLink(link, _folder.FullName);
        Assert.That(Ask(path).Code, Is.EqualTo(1));
        var listener = Unix(path);
        Unix("\0wait-name");
        Assert.That(Ask(path, "@wait-name", Path.Combine(link, "app.sock")), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(Ask("@wait").Code, Is.EqualTo(1));
        Assert.That(Ask(path, "--until", "drained").Code, Is.Zero);
        var client = _sockets.Keep(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
        client.Connect(new UnixDomainSocketEndPoint(path));
        Assert.That((Ask(path, "--until", "drained").Code, Ask(path, "--until", "connected").Code), Is.EqualTo((1, 0)));
        _sockets.Keep(listener.Accept());
        Assert.That((Ask(path, "--until", "drained").Code, Ask(path, "--until", "connected").Code), Is.EqualTo((1, 0)));
        Assert.That((Ask(path, "--until", "gone").Code, Ask(path + "x", "--until", "gone").Code), Is.EqualTo((1, 0)));
        listener.Dispose();
        Assert.That(Ask(path, "--until", "gone").Code, Is.Zero);
    });

    [TestCase("<2", 1)]
    [TestCase("<=2", 0)]
    [TestCase("=2", 0)]
    [TestCase("==2", 0)]
    [TestCase("= 2", 0)]
    [TestCase("!=2", 1)]
    [TestCase(">=2", 0)]
    [TestCase(">2", 1)]
    [TestCase(">1", 0)]
    public void Rows_of_a_filter_are_counted(string condition, int code) => _network.Run(() =>
    {
        Tcp.Listen(_sockets, IPAddress.Loopback, 1, 8080);
        Tcp.Listen(_sockets, IPAddress.Loopback, 1, 8081);
        Assert.That(Ask("--rows", condition, "state", "listening").Code, Is.EqualTo(code));
        Assert.That(Ask("--rows", condition, "-t", "sport", "ge", ":8080").Code, Is.EqualTo(code));
    });

    [Test]
    public void Rows_are_shown_to_who_asks_for_them() => _network.Run(() =>
    {
        Tcp.Listen(_sockets, IPAddress.Loopback, 1, 8080);
        Tcp.Listen(_sockets, Other, 1, 8080);
        Assert.That(Ask("8080").Output, Is.Empty);
        Assert.That(
            Ask("8080", "--columns", "local_address,state", "--csv"), Is.EqualTo(new AppRun(0, "local_address,state\r\n127.0.0.1,LISTEN\r\n", "")));
        Assert.That(Ask("8080", "-v", "-n").Output, Does.Contain("127.0.0.1:8080").And.Not.Contain("127.0.0.2"));
        Assert.That(Ask("8081", "-j"), Is.EqualTo(new AppRun(1, "", "dotnet-sockets: 8081: nobody listens.\n")));
    });

    [Test]
    public void Other_network_namespaces_are_entered()
    {
        Need.Root("to enter a network namespace");
        var space = _network.Run(() =>
        {
            Tcp.Listen(_sockets, IPAddress.Loopback, 1, 8080);
            return $"/proc/{Environment.ProcessId}/task/{ThreadId()}/ns/net";
        });
        Assert.That(Ask("127.0.0.1:8080", "-N", space), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(Ask("8080", "-N", space, "--until", "gone").Code, Is.EqualTo(1));
        Assert.That(Ask("8081", "-N", space).Code, Is.EqualTo(1));
        Assert.That(Ask("8080", "-N", "all").Code, Is.EqualTo(2));
    }

    [Test]
    public void A_filter_that_cannot_be_decided_is_no_answer()
    {
        using var tool = new UnprivilegedTool();
        _network.Run(() => Tcp.Listen(_sockets, IPAddress.Loopback, 1, 8080));
        Assert.That(_network.Run(() => tool.ExitCode("wait", "8080", "--timeout", "0")), Is.Zero);
        Assert.That(_network.Run(() => tool.ExitCode("wait", "8080", "--timeout", "0", "process", "=", "nginx")), Is.EqualTo(3));
        Assert.That(_network.Run(() => tool.ErrorOf("wait", "8080", "--timeout", "0", "process", "=", "nginx")), Does.Contain("could not be decided").And.Contain("sudo"));
        Assert.That(_network.Run(() => tool.ExitCode("wait", "8081", "--timeout", "0", "process", "=", "nginx")), Is.EqualTo(1), "nobody listens, whoever it were");
    }

    private static string ThreadId() => Path.GetFileName(File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)!.FullName);

    private Socket Bound(IPAddress address, int port)
    {
        var socket = Tcp.New(_sockets, address);
        socket.Bind(new IPEndPoint(address, port));
        return socket;
    }

    private Socket Unix(string name)
    {
        var listener = _sockets.Keep(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
        listener.Bind(new UnixDomainSocketEndPoint(name));
        listener.Listen(1);
        return listener;
    }

    private AppRun RunUntil(Action act, params string[] words) => RunUntil(act, CancellationToken.None, words);

    /// <summary>Waits on a thread of the namespace; when it has looked, and pauses, something happens.</summary>
    private AppRun RunUntil(Action act, CancellationToken cancellationToken, params string[] words)
    {
        AppRun? run = null;
        var thread = _network.Run(() =>
        {
            var waiting = new Thread(() => run = AppRun.Of(cancellationToken, ["wait", "--timeout", "100", .. words]));
            waiting.Start();
            return waiting;
        });
        Wait.Until(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) || run is not null, "it pauses");
        Assert.That(run, Is.Null, "it should wait");
        act();
        thread.Join();
        return run!;
    }

    private static AppRun Ask(params string[] words) => AppRun.Of(["wait", "--timeout", "0", .. words]);

    private static string Error(params string[] words)
    {
        var run = Ask(words);
        Assert.That(run.Code, Is.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.StartWith("dotnet-sockets: "));
        return run.Error["dotnet-sockets: ".Length..].TrimEnd('\n');
    }
}
