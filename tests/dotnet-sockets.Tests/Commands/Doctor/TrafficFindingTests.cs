using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using DotNetSockets.Tests.Owners;
using static DotNetSockets.Tests.Commands.Doctor.Clinic;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>Findings about data that does not go where it should, each provoked for real.</summary>
internal sealed class TrafficFindingTests : ClinicTests
{
    private static readonly IPAddress Here = IPAddress.Loopback;

    [TestCase(3, "info")]
    [TestCase(10, "warning")]
    public void Connections_that_the_program_does_not_close(int leaked, string severity)
    {
        Clinic.Run(() =>
        {
            SystemControl.Set("net/ipv4/tcp_fin_timeout", "3600");
            for (var i = 0; i < leaked; i++)
            {
                var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
                Tcp.CloseOneEnd(client, server);
            }
        });
        Assert.That(Clinic.Findings("close-wait"), Is.Empty, "they are not old yet");
        Clinic.Run(() => SystemControl.Set("net/ipv4/tcp_fin_timeout", "1"));
        var finding = AwaitOldEnough(leaked);
        Assert.That(Word(finding, "severity"), Is.EqualTo(severity));
        Assert.That(Word(finding, "subject"), Does.EndWith($"(pid {Environment.ProcessId})"));
        var rows = Evidence(finding);
        Assert.That(rows.Count(row => Word(row, "state") == "CLOSE_WAIT"), Is.EqualTo(Math.Min(leaked, 5)));
    }

    [Test]
    public void Data_that_nobody_reads_and_a_peer_that_is_held_up_by_it()
    {
        Clinic.Run(() =>
        {
            SystemControl.Set("net/ipv4/tcp_rmem", "4096 65536 65536");
            SystemControl.Set("net/ipv4/tcp_wmem", "4096 65536 65536");
            var client = Tcp.Connect(Clinic.Sockets, Here).Client;
            Tcp.Fill(client, 1000);
        });
        var unread = Clinic.Findings("unread-data").Single();
        Assert.That((Word(unread, "severity"), Number(unread, "count")), Is.EqualTo(("warning", 1)));
        Assert.That(Number(Evidence(unread)[0], "recv_q"), Is.Positive);
        var unsent = Clinic.Findings("unsent-data").Single();
        Assert.That(Word(unsent, "reason"), Does.Contain("closed its window"));
        Assert.That(Number(Evidence(unsent)[0], "send_q"), Is.Positive);
    }

    [Test]
    public void Data_that_waits_to_be_read_but_does_not_fill_the_buffer()
    {
        Clinic.Run(() => Tcp.Connect(Clinic.Sockets, Here).Client.Send(new byte[100]));
        Assert.That(Word(Clinic.Findings("unread-data").Single(), "severity"), Is.EqualTo("info"));
        Assert.That(Clinic.Findings("--severity", "warning"), Is.Empty);
    }

    [Test]
    public void Data_and_datagrams_that_one_program_does_not_read_are_two_findings()
    {
        Clinic.Run(() =>
        {
            Tcp.Connect(Clinic.Sockets, Here).Client.Send(new byte[100]);
            var receiver = Udp.Bind(Clinic.Sockets, Here);
            Udp.New(Clinic.Sockets, Here).SendTo(new byte[100], receiver.LocalEndPoint!);
        });
        Assert.That(
            Clinic.Findings("unread-data").Select(finding => Word(finding, "next")!.Split(' ')[1]), Is.EquivalentTo(new[] { "-tnp", "-uanp" }));
    }

    [Test]
    public void An_end_that_is_not_read_is_no_data()
    {
        Clinic.Run(() =>
        {
            var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
            Tcp.CloseOneEnd(client, server);
        });
        Assert.That(Clinic.Findings("unread-data"), Is.Empty);
    }

    [Test]
    public void A_SYN_that_nobody_answers()
    {
        Clinic.Run(() =>
        {
            PacketFilter.Create();
            PacketFilter.Drop("tcp dport 9");
            Tcp.StartConnect(Clinic.Sockets, new IPEndPoint(Here, 9));
        });
        Assert.That(
            Word(Clinic.Findings("unsent-data").Single(), "reason"),
            Does.StartWith("1 connection attempt to 127.0.0.1:9 has had no answer").And.Contain("a firewall of this host drops it"));
    }

    [Test]
    public void SYNs_that_a_full_queue_of_this_host_leaves_without_an_answer_are_found_by_destination()
    {
        var listener = Clinic.Run(() => new FullBacklog(Here, 1).Open(Clinic.Sockets).First().Row);
        var finding = Clinic.Findings("unsent-data").Single();
        Assert.That(Word(finding, "subject"), Is.EqualTo($"127.0.0.1:{listener.LocalPort}"));
        Assert.That(Word(finding, "reason"), Does.Contain("the accept queue of its listener on this host is full"));
    }

    [Test]
    public void A_program_that_is_stopped_and_leaves_a_request_unread()
    {
        using var program = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        Clinic.Run(() =>
        {
            var client = Tcp.New(Clinic.Sockets, Here);
            client.Connect(new IPEndPoint(Here, 8000));
            client.Send(new byte[10]);
            Tcp.AwaitDelivery(client);
        });
        Assert.That(Word(Clinic.Findings("unread-data").Single(), "severity"), Is.EqualTo("info"), "it may be busy for a moment");
        program.Signal("STOP");
        var finding = Clinic.AwaitFindings(findings => findings is [var one] && Word(one, "severity") == "warning", "unread-data").Single();
        Assert.That(Word(finding, "reason"), Does.Contain("the process is stopped (state T)"));
        Assert.That(Clinic.Doctor("--exit-code").Code, Is.EqualTo(1));
    }

    [Test]
    public void A_server_that_has_read_from_none_of_its_connections_for_seconds()
    {
        Clinic.Run(() =>
        {
            var listener = Tcp.Listen(Clinic.Sockets, Here, 5, 8000);
            for (var i = 0; i < 2; i++)
            {
                var client = Tcp.New(Clinic.Sockets, Here);
                client.Connect(listener.LocalEndPoint!);
                Clinic.Sockets.Keep(listener.Accept());
                client.Send(new byte[10]);
            }
        });
        Assert.That(Clinic.Doctor("--exit-code").Code, Is.Zero, "what is only worth knowing fails no health check");
        var finding = Clinic.AwaitFindings(findings => findings is [var one] && Word(one, "severity") == "warning", "unread-data").Single();
        Assert.That(Word(finding, "reason"), Does.Match(@"^20 bytes on 2 sockets were not read for [5-9]\.").And.Contain("none of the connections to port 8000 was read"));
        Assert.That(Evidence(finding).Select(row => Word(row, "number")), Has.Some.EqualTo("sockets at 127.0.0.1:8000 with 127.0.0.1"));
    }

    [Test]
    public void Data_that_gets_lost()
    {
        Clinic.Run(() =>
        {
            PacketFilter.Create();
            var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
            PacketFilter.Drop(PacketFilter.Tcp(from: null, server.LocalEndPoint));
            client.Send(new byte[100]);
            Wait.Until(() => TcpInfo.Of(client).Retransmits > 0, "the kernel has sent the data again");
        });
        var finding = Clinic.Findings("unsent-data").Single();
        Assert.That(Word(finding, "reason"), Does.Contain("sent again in vain"));
        Assert.That(Number(Evidence(finding)[0], "retransmits"), Is.Positive);
    }

    [Test]
    public void A_peer_that_is_gone_is_one_finding()
    {
        Clinic.Run(() =>
        {
            PacketFilter.Create();
            var listener = Tcp.Listen(Clinic.Sockets, Here, 20);
            var clients = Enumerable.Range(0, 12).Select(_ =>
            {
                var client = Tcp.New(Clinic.Sockets, Here);
                client.Connect(listener.LocalEndPoint!);
                Clinic.Sockets.Keep(listener.Accept());
                return client;
            }).ToList();
            PacketFilter.Drop(PacketFilter.Tcp(from: null, listener.LocalEndPoint));
            clients.ForEach(client => client.Send(new byte[100]));
            Wait.Until(() => clients.TrueForAll(client => TcpInfo.Of(client).Retransmits > 0), "the kernel has sent all data again");
        });
        Assert.That(Clinic.Findings("retransmissions"), Has.Count.EqualTo(1), "asked for by itself");
        var both = Clinic.Findings("retransmissions", "unsent-data").Single();
        Assert.That((Word(both, "check"), Number(both, "count")), Is.EqualTo(("unsent-data", 12)));
    }

    [Test]
    public void Packets_that_get_lost_on_the_way()
    {
        var (client, server) = Clinic.Run(() => Tcp.Connect(Clinic.Sockets, Here));
        Exchange(client, server, 200);
        Assert.That(Clinic.Findings("retransmissions"), Is.Empty);
        Clinic.Run(() =>
        {
            PacketFilter.Create();
            PacketFilter.Drop($"{PacketFilter.Tcp(from: null, server.LocalEndPoint)} numgen inc mod 4 0");
        });
        Exchange(client, server, 200);
        var finding = Clinic.Findings("retransmissions").Single();
        Assert.That(Word(finding, "subject"), Is.EqualTo("127.0.0.1"));
        Assert.That(Number(finding, "count"), Is.GreaterThanOrEqualTo(10));
        Assert.That(Number(Evidence(finding)[0], "bytes_retrans"), Is.Positive);
        Assert.That(Evidence(finding).Select(row => Word(row, "counter")), Has.Some.EqualTo("Tcp.RetransSegs"));
    }

    [Test]
    public void Datagrams_that_were_dropped()
    {
        var (receiver, sender) = Clinic.Run(() =>
        {
            var receiver = Udp.Bind(Clinic.Sockets, Here);
            receiver.ReceiveBufferSize = 2048;
            var sender = Udp.New(Clinic.Sockets, Here);
            sender.Connect(receiver.LocalEndPoint!);
            return (receiver, sender);
        });
        Assert.That(Clinic.Findings("udp-drops"), Is.Empty);
        Send(sender, 100);
        var finding = Clinic.Findings("udp-drops").Single();
        Assert.That((Word(finding, "severity"), Word(finding, "subject")), Is.EqualTo(("info", $"udp 127.0.0.1:{Tcp.PortOf(receiver)}")));
        Assert.That(Number(Evidence(finding)[0], "drops"), Is.EqualTo(Number(finding, "count")).And.Positive);
        Assert.That(Word(Clinic.Findings("unread-data").Single(), "reason"), Does.Contain("datagrams are dropped"));
    }

    [Test]
    public void Datagrams_that_are_being_dropped()
    {
        var socket = Clinic.Run(() =>
        {
            var receiver = Udp.Bind(Clinic.Sockets, Here);
            receiver.ReceiveBufferSize = 2048;
            var sender = Udp.New(Clinic.Sockets, Here);
            sender.Connect(receiver.LocalEndPoint!);
            return sender;
        });
        var finding = Clinic.FindingsWhile(new UdpDropsCheck(), () => Send(socket, 100)).Single();
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(Changes(finding, "Udp.RcvbufErrors"), Has.One.Positive);
    }

    [Test]
    public void Datagrams_that_were_dropped_by_a_socket_that_is_gone()
    {
        var (receiver, sender) = Clinic.Run(() =>
        {
            var receiver = Udp.Bind(Clinic.Sockets, Here);
            receiver.ReceiveBufferSize = 2048;
            var sender = Udp.New(Clinic.Sockets, Here);
            sender.Connect(receiver.LocalEndPoint!);
            return (receiver, sender);
        });
        var finding = Clinic.FindingsWhile(new UdpDropsCheck(), () =>
        {
            Send(sender, 100);
            receiver.Dispose();
        }).Single();
        Assert.That((finding.Severity, finding.Subject), Is.EqualTo((Severity.Warning, "Udp")));
        Assert.That(finding.Count, Is.Positive);
        Assert.That(Changes(finding, "Udp.RcvbufErrors"), Has.One.Positive);
    }

    [Test]
    public void Connections_that_the_program_does_not_close_until_it_may_open_no_more_files()
    {
        var servers = Clinic.Run(() => Enumerable.Range(0, 18).Select(_ =>
        {
            var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
            Tcp.CloseOneEnd(client, server);
            return server;
        }).ToList());
        using var program = Holder.Start(servers, "ulimit -n 20; exec sleep 600").Running("sleep");
        servers.ForEach(server => server.Dispose());
        Clinic.Run(() => SystemControl.Set("net/ipv4/tcp_fin_timeout", "1"));
        var finding = AwaitOldEnough(18);
        Assert.That(Word(finding, "severity"), Is.EqualTo("error"));
        Assert.That(Word(finding, "subject"), Does.EndWith($"(pid {program.Id})"));
        Assert.That(Word(finding, "reason"), Does.EndWith("and may have no more than 20 open files."));
        Assert.That(Evidence(finding).Select(row => Word(row, "number")), Has.Some.EqualTo("longest silence in ms"));
    }

    [TestCase("Limit  Soft Limit  Hard Limit Units\nMax open files            1024                 4096                 files\n", 1024)]
    [TestCase("Max open files            unlimited            unlimited            files\n", null)]
    [TestCase("Max open files\n", null)]
    [TestCase("", null)]
    public void The_limit_of_open_files_is_read(string text, long? limit) => Assert.That(OpenFiles.Parse(text), Is.EqualTo(limit));

    /// <summary>The one finding, once so many connections have been silent for longer than the time-out.</summary>
    private JsonElement AwaitOldEnough(int connections) =>
        Clinic.AwaitFindings(findings => findings is [var one] && Number(one, "count") == connections, "close-wait").Single();

    private static void Exchange(Socket client, Socket server, int times)
    {
        for (var i = 0; i < times; i++)
        {
            client.Send(new byte[1000]);
            for (var read = 0; read < 1000; read += server.Receive(new byte[1000]))
            {
            }
        }
    }

    private static void Send(Socket sender, int datagrams)
    {
        for (var i = 0; i < datagrams; i++)
        {
            sender.Send(new byte[500]);
        }
    }
}
