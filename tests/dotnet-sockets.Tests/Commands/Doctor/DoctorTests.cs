using System.Net;
using System.Net.Sockets;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
using DotNetSockets.Names;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using SocketSnapshot;
using static DotNetSockets.Tests.Commands.Doctor.Clinic;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>Each finding provoked for real.</summary>
internal sealed class DoctorTests : ClinicTests
{
    private static readonly IPAddress Here = IPAddress.Loopback;

    [Test]
    public void A_healthy_host_has_no_findings()
    {
        Clinic.Run(() =>
        {
            Tcp.Listen(Clinic.Sockets, IPAddress.Any, 16);
            Tcp.Listen(Clinic.Sockets, IPAddress.IPv6Loopback, 16);
            var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
            client.Send([1, 2, 3]);
            server.Receive(new byte[3]);
            Tcp.AwaitDelivery(client);
            Assert.That(new PendingConnections(Here, 16, 1).Open(Clinic.Sockets).ToList(), Is.Not.Empty);
            new TimeWait(Here).Open(Clinic.Sockets);
            Udp.Bind(Clinic.Sockets, IPAddress.Any);
        });
        Assert.That(Clinic.Findings(), Is.Empty);
        var run = Clinic.Doctor("--exit-code");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Match(@"^Nothing found by \d+ of \d+ checks\.\n$"));
    }

    /// <summary>The limits of the whole host are not to be read in another network namespace than its first.</summary>
    [Test]
    public void What_cannot_be_told_is_one_line_and_a_reason_for_whom_asks()
    {
        var all = Clinic.Doctor("--exit-code");
        Assert.That((all.Code, all.Error), Is.EqualTo((0, all.Error)));
        Assert.That(all.Error, Does.Match(@"^dotnet-sockets: \d of \d+ checks cannot tell here: (\w+, )*memory(, \w+)*; 'dotnet-sockets doctor \w+' says why\.\n$"));
        var one = Clinic.Doctor("memory", "--exit-code");
        Assert.That(one.Code, Is.EqualTo(3));
        Assert.That(one.Error, Does.StartWith("dotnet-sockets: warning: Not everything could be checked: memory (net.ipv4.tcp_mem cannot be read in this network namespace"));
        Assert.That(Clinic.Doctor("memory").Code, Is.Zero);
    }

    [Test]
    public void A_full_accept_queue()
    {
        var listener = Clinic.Run(() => new FullBacklog(Here, 1).Open(Clinic.Sockets).First().Row);
        var finding = Clinic.Findings("accept-queue").Single();
        Assert.That((Word(finding, "severity"), Number(finding, "count")), Is.EqualTo(("error", 2)));
        var row = Evidence(finding)[0];
        Assert.That((Number(row, "recv_q"), Number(row, "send_q"), Number(row, "local_port")), Is.EqualTo((2, 1, listener.LocalPort)));
        Assert.That((Number(row, "pid"), Word(row, "state")), Is.EqualTo((Environment.ProcessId, "LISTEN")));
    }

    [Test]
    public void An_accept_queue_that_overflows_for_a_moment()
    {
        var listener = Clinic.Run(() => Tcp.Listen(Clinic.Sockets, Here, 1));
        var finding = Clinic.FindingsWhile(new AcceptQueueCheck(), () =>
        {
            var overflows = Overflows();
            for (var i = 0; i < 6; i++)
            {
                Tcp.StartConnect(Clinic.Sockets, listener.LocalEndPoint!);
            }

            Wait.Until(() => Overflows() > overflows, "the kernel counts an overflow");
            listener.Dispose();
        }).Single();
        Assert.That((finding.Severity, finding.Subject), Is.EqualTo((Severity.Warning, "listeners")));
        Assert.That(finding.Count, Is.Positive);
        Assert.That(Changes(finding, "TcpExt.ListenOverflows"), Has.One.Positive);
    }

    [Test]
    public void An_accept_queue_that_is_nearly_full()
    {
        Clinic.Run(() => new PendingConnections(Here, 5, 4).Open(Clinic.Sockets).ToList());
        Assert.That(Word(Clinic.Findings("accept-queue").Single(), "severity"), Is.EqualTo("warning"));
    }

    [TestCase("1", "warning")]
    [TestCase("0", "error")]
    public void Handshakes_that_do_not_end(string cookies, string severity)
    {
        Clinic.Run(() =>
        {
            SystemControl.Set("net/ipv4/tcp_syncookies", cookies);
            PacketFilter.Create();
            var listener = Tcp.Listen(Clinic.Sockets, Here, backlog: 4);
            PacketFilter.Drop($"{PacketFilter.Tcp(listener.LocalEndPoint)} tcp flags & (syn | ack) == syn | ack");
            for (var i = 0; i < 4; i++)
            {
                Tcp.StartConnect(Clinic.Sockets, listener.LocalEndPoint!);
            }

            Tcp.AwaitCount(TcpState.SynReceived, 4);
        });
        var finding = Clinic.Findings("syn-backlog").Single();
        Assert.That((Word(finding, "severity"), Number(finding, "count")), Is.EqualTo((severity, 4)));
        Assert.That(Evidence(finding).Count(row => Word(row, "state") == "SYN_RECV"), Is.EqualTo(4));
    }

    [Test]
    public void Two_programs_on_one_port()
    {
        var port = Clinic.Run(() =>
        {
            var listener = Tcp.New(Clinic.Sockets, Here);
            LinuxSocket.SetOption(listener, Namespaces.Interop.LibC.SOL_SOCKET, Namespaces.Interop.LibC.SO_REUSEPORT, 1);
            listener.Bind(new IPEndPoint(Here, 0));
            listener.Listen(1);
            return Tcp.PortOf(listener);
        });
        Assert.That(Clinic.Findings("shared-port"), Is.Empty);
        using var other = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", port));
        var finding = Clinic.Findings("shared-port").Single();
        Assert.That(Word(finding, "reason"), Does.Contain("perl (pid ").And.Contain($"(pid {Environment.ProcessId})"));
        Assert.That(Evidence(finding).Select(row => Number(row, "local_port")), Is.EqualTo(new[] { port, port }));
    }

    [Test]
    public void One_program_with_two_listeners_on_a_port_is_healthy()
    {
        Clinic.Run(() => new UdpPortReuse(Here, 2).Open(Clinic.Sockets));
        using var one = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        using var other = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        Assert.That(Clinic.Findings("shared-port"), Is.Empty);
    }

    [Test]
    public void A_listener_on_every_interface_beside_another_programs_loopback_listener()
    {
        using var other = Clinic.Run(() => OtherProgram.Listen("0.0.0.0", 8000));
        Clinic.Run(() =>
        {
            var listener = Tcp.New(Clinic.Sockets, Here);
            LinuxSocket.SetOption(listener, Namespaces.Interop.LibC.SOL_SOCKET, Namespaces.Interop.LibC.SO_REUSEPORT, 1);
            listener.Bind(new IPEndPoint(Here, 8000));
            listener.Listen(1);
        });
        var finding = Clinic.Findings("exposed-listener").Single();
        Assert.That((Word(finding, "severity"), Word(finding, "subject")), Is.EqualTo(("warning", "tcp 0.0.0.0:8000")));
        Assert.That(Evidence(finding).Select(row => Word(row, "local_address")), Is.EqualTo(new[] { "0.0.0.0", "127.0.0.1" }));
        Assert.That(Clinic.Findings("shared-port"), Is.Empty, "it is found once");
    }

    [Test]
    public void What_the_severity_hides_is_counted()
    {
        using var other = Clinic.Run(() => OtherProgram.Listen("0.0.0.0", 8000));
        Clinic.Run(() => Share(Here, 8000));
        Assert.That(
            Clinic.Doctor("exposed-listener", "--severity", "error").Output,
            Is.EqualTo("Nothing of that severity found by 1 of 1 checks; not shown: warning (1).\n"));
        Clinic.Run(() => new FullBacklog(Here, 1).Open(Clinic.Sockets).First());
        Assert.That(
            Clinic.Doctor("exposed-listener", "accept-queue", "--severity", "error").Output,
            Does.StartWith("error: ").And.EndWith("\nNot shown, for --severity: warning (1).\n"));
    }

    [Test]
    public void Workers_that_share_a_port_are_found_once_and_counted()
    {
        const int Workers = 60;
        Clinic.Run(() =>
        {
            for (var i = 0; i < Workers; i++)
            {
                Share(IPAddress.Any, 8000);
                Share(Here, 8000);
            }
        });
        var finding = Clinic.Findings("exposed-listener").Single();
        Assert.That((Word(finding, "severity"), Number(finding, "count")), Is.EqualTo(("info", 2 * Workers)));
        Assert.That(Word(finding, "reason"), Does.Contain("this and 59 more like it").And.Contain("tcp 127.0.0.1:8000 and 59 more like it."));
        Assert.That(Evidence(finding), Has.Count.LessThan(6));
        Assert.That(Clinic.Findings("shared-port"), Is.Empty, "they are one program's");
        using var other = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        Assert.That(Clinic.Findings("shared-port"), Has.Count.EqualTo(1));
        Assert.That(Word(Clinic.Findings("exposed-listener").Single(), "severity"), Is.EqualTo("warning"));
    }

    [Test]
    public void Sockets_are_compared_by_program_however_many_there_are()
    {
        using var other = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        var programs = Clinic.Run(() =>
        {
            Enumerable.Range(0, 60).ToList().ForEach(_ => Share(Here, 8000));
            return Examination.Make(() => { }, new KernelSettings(), CancellationToken.None) is { After: var reading }
                ? ProgramSockets.Of(reading, reading.Listeners) : [];
        });
        Assert.That(programs.Select(program => program.Count), Is.EquivalentTo(new[] { 1, 60 }));
        Assert.That(ProgramSockets.Compare(programs, programs).AreSame, Is.False);
        Assert.That(ProgramSockets.Compare([programs[0]], [programs[0]]).AreSame, Is.True);
    }

    [Test]
    public void Handshakes_of_workers_that_share_a_port_are_counted_once()
    {
        Clinic.Run(() =>
        {
            PacketFilter.Create();
            var listeners = Enumerable.Range(0, 3).Select(_ => Share(Here, 8000, backlog: 4)).ToList();
            PacketFilter.Drop($"{PacketFilter.Tcp(listeners[0].LocalEndPoint)} tcp flags & (syn | ack) == syn | ack");
            for (var i = 0; i < 5; i++)
            {
                Tcp.StartConnect(Clinic.Sockets, listeners[0].LocalEndPoint!);
            }

            Tcp.AwaitCount(TcpState.SynReceived, 5);
        });
        Assert.That(Clinic.Findings("syn-backlog"), Is.Empty, "there is room for twelve");
    }

    [Test]
    public void A_port_that_debuggers_usually_take_open_to_everybody()
    {
        Clinic.Run(() => Tcp.Listen(Clinic.Sockets, Here, 1, 5005));
        Assert.That(Clinic.Findings("exposed-listener"), Is.Empty);
        Clinic.Run(() => Tcp.Listen(Clinic.Sockets, IPAddress.Any, 1, 9229));
        var finding = Clinic.Findings("exposed-listener").Single();
        Assert.That(Word(finding, "severity"), Is.EqualTo("info"), "this program is not Node.js");
        Assert.That(Word(finding, "reason"), Does.StartWith("Port 9229 is the usual port of the Node.js inspector").And.Contain("if this is a debugger"));
        Clinic.Run(() => Tcp.Listen(Clinic.Sockets, IPAddress.Any, 1, 6060));
        Assert.That(Clinic.Findings("exposed-listener"), Has.Count.EqualTo(1), "pprof runs no code");
    }

    [Test]
    public void A_debuggers_port_that_its_own_kind_of_program_has_open_to_everybody()
    {
        var folder = Directory.CreateTempSubdirectory("debugger");
        using (Clinic.Run(() => OtherProgram.Listen("0.0.0.0", 9229, Path.Combine(folder.FullName, "node"))))
        {
            var finding = Clinic.Findings("exposed-listener").Single();
            Assert.That(Word(finding, "severity"), Is.EqualTo("warning"));
            Assert.That(Word(finding, "reason"), Does.Contain("node (pid "));
        }

        folder.Delete(recursive: true);
    }

    private Socket Share(IPAddress address, int port, int backlog = 1)
    {
        var listener = Tcp.New(Clinic.Sockets, address);
        LinuxSocket.SetOption(listener, Namespaces.Interop.LibC.SOL_SOCKET, Namespaces.Interop.LibC.SO_REUSEPORT, 1);
        listener.Bind(new IPEndPoint(address, port));
        listener.Listen(backlog);
        return listener;
    }

    /// <summary>Of the calling thread's network namespace.</summary>
    private static long Overflows() => (long)NetworkStatistics.Capture().Counters.Single(counter => counter.Name == "ListenOverflows").Value;
}
