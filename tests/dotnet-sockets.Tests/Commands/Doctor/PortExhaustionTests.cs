using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>A range of ephemeral ports that is used up, as far as connect() itself says.</summary>
[Category(Categories.Oracle)]
internal sealed class PortExhaustionTests : IDisposable
{
    private Clinic _clinic = null!;

    [SetUp]
    public void Open()
    {
        _clinic = Clinic.Open();
        _clinic.Run(() =>
        {
            SystemControl.Set("net/ipv4/ip_local_port_range", "40000 40011");
            SystemControl.Set("net/ipv4/ip_local_reserved_ports", "40003,40005-40007");
        });
    }

    [TearDown]
    public void Dispose()
    {
        _clinic?.Dispose();
        _clinic = null!;
    }

    [Test]
    public void By_connections_that_stand()
    {
        var listener = _clinic.Run(() => Tcp.Listen(_clinic.Sockets, IPAddress.Loopback, 100, 7000));
        Assert.That(_clinic.Findings("ephemeral-ports"), Is.Empty);
        var connected = _clinic.Run(() => ConnectUntilRefused(listener));
        Assert.That(connected, Is.EqualTo(8), "ports that are in the range and not reserved");
        var finding = _clinic.Findings("ephemeral-ports").Single();
        Assert.That(finding.GetProperty("severity").GetString(), Is.EqualTo("error"));
        Assert.That(finding.GetProperty("subject").GetString(), Is.EqualTo("127.0.0.1:7000"));
        Assert.That(finding.GetProperty("reason").GetString(), Does.StartWith("8 of 8 ports for connections from 127.0.0.1 to "
            + "127.0.0.1:7000 are taken, 0 of them"));
        var run = _clinic.Doctor("ephemeral-ports", "--exit-code", "--severity", "error");
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void By_TIME_WAIT_where_its_ports_are_not_given_again()
    {
        _clinic.Run(() =>
        {
            SystemControl.Set("net/ipv4/tcp_tw_reuse", "0");
            SystemControl.Set("net/ipv4/tcp_max_tw_buckets", "9");
            var listener = Tcp.Listen(_clinic.Sockets, IPAddress.Loopback, 100, 7000);
            for (var i = 0; i < 8; i++)
            {
                using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                client.Connect(listener.LocalEndPoint!);
                using var server = listener.Accept();
                Tcp.LeaveTimeWait(client, server);
            }

            Assert.That(ConnectUntilRefused(listener), Is.Zero);
        });
        var finding = _clinic.Findings("ephemeral-ports").Single();
        Assert.That(finding.GetProperty("reason").GetString(), Does.Contain("8 of them by TIME_WAIT"));
        Assert.That(Clinic.Evidence(finding).Select(row => Clinic.Word(row, "state")), Has.Some.EqualTo("TIME_WAIT"));

        var buckets = _clinic.Findings("time-wait").Single();
        Assert.That((buckets.GetProperty("severity").GetString(), buckets.GetProperty("count").GetInt32()), Is.EqualTo(("warning", 8)));

        _clinic.Run(() => SystemControl.Set("net/ipv4/tcp_tw_reuse", "1"));
        Assert.That(_clinic.Findings("ephemeral-ports"), Is.Empty);
    }

    private int ConnectUntilRefused(Socket listener)
    {
        for (var connected = 0; ; connected++)
        {
            var client = Tcp.New(_clinic.Sockets, IPAddress.Loopback);
            try
            {
                client.Connect(listener.LocalEndPoint!);
            }
            catch (SocketException none) when (none.SocketErrorCode == SocketError.AddressNotAvailable)
            {
                return connected;
            }
        }
    }
}
