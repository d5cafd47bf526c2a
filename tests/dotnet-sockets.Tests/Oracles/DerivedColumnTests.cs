using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Columns that follow from what the kernel tells, on sockets whose truth the test knows.</summary>
[Category(Categories.Oracle)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DerivedColumnTests : IDisposable
{
    private const int V6Only = 26;
    private const int IPProtocolIPv6 = 41;

    private readonly NetworkNamespace _network = NetworkNamespace.Create();
    private readonly OpenSockets _sockets = new();

    public void Dispose()
    {
        _sockets.Dispose();
        _network.Dispose();
    }

    [TestCase("127.0.0.1", null, ExpectedResult = "loopback")]
    [TestCase("0.0.0.0", null, ExpectedResult = "any")]
    [TestCase("0.0.0.0", "lo", ExpectedResult = "loopback")]
    [TestCase("0.0.0.0", "outside", ExpectedResult = "interface")]
    [TestCase("192.0.2.1", null, ExpectedResult = "interface")]
    [TestCase("::1", null, ExpectedResult = "loopback")]
    [TestCase("::", null, ExpectedResult = "any")]
    [TestCase("::ffff:127.0.0.1", null, ExpectedResult = "loopback")]
    public string? Exposure_is_who_can_reach_the_address(string address, string? device)
    {
        var port = _network.Run(() =>
        {
            Command.Run("ip", "link", "add", "outside", "type", "veth", "peer", "name", "inside");
            Command.Run("ip", "address", "add", "192.0.2.1/24", "dev", "outside");
            var socket = Tcp.New(_sockets, IPAddress.Parse(address));
            if (socket.AddressFamily == AddressFamily.InterNetworkV6)
            {
                socket.DualMode = true;
            }

            if (device is not null)
            {
                LinuxSocket.BindToDevice(socket, device);
            }

            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            socket.Listen(1);
            return Tcp.PortOf(socket);
        });
        return Column("exposure", port);
    }

    [Test]
    public void The_end_with_a_listener_is_inbound_though_the_list_is_without_it()
    {
        var (client, server) = Connect(keepListener: true);
        Assert.That((Column("direction", client), Column("direction", server)), Is.EqualTo(("outbound", "inbound")));
    }

    /// <summary>Both ports are of the kernel's choice.</summary>
    [Test]
    public void Without_a_listener_two_chosen_ports_tell_no_direction()
    {
        var (client, server) = Connect(keepListener: false);
        Assert.That((Column("direction", client), Column("direction", server)), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Without_a_listener_the_end_whose_port_alone_was_chosen_is_outbound()
    {
        var pair = _network.Run(() => Tcp.Connect(_sockets, IPAddress.Loopback, port: 5432));
        var client = Tcp.PortOf(pair.Client);
        Assert.That((Column("direction", client), Column("direction", 5432)), Is.EqualTo(("outbound", (string?)null)));
    }

    [TestCase(false, ExpectedResult = "True")]
    [TestCase(true, ExpectedResult = "False")]
    public string? A_wildcard_of_IPv6_takes_both_families_unless_it_must_not(bool isV6Only)
    {
        var port = _network.Run(() =>
        {
            var socket = Tcp.New(_sockets, IPAddress.IPv6Any);
            LinuxSocket.SetOption(socket, IPProtocolIPv6, V6Only, isV6Only ? 1 : 0);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
            socket.Listen(1);
            return Tcp.PortOf(socket);
        });
        return Column("dual_stack", port);
    }

    [Test]
    public void The_age_is_at_least_the_time_since_the_handshake_and_unknown_once_data_went_both_ways()
    {
        var started = TimeProvider.System.GetTimestamp();
        var pair = _network.Run(() => Tcp.Connect(_sockets, IPAddress.Loopback));
        Wait.UntilOlderThan(TimeSpan.FromMilliseconds(300), started);
        pair.Client.Send([1]);
        pair.Server.Receive(new byte[1]);
        var age = double.Parse(Column("age_ms", Tcp.PortOf(pair.Client))!, CultureInfo.InvariantCulture);
        var elapsed = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;

        // The kernel's clock ticks every few milliseconds.
        Assert.That(age, Is.InRange(300 - 10, elapsed + 10));
        pair.Server.Send([1]);
        pair.Client.Receive(new byte[1]);
        Assert.That(Column("age_ms", Tcp.PortOf(pair.Client)), Is.Null);
    }

    [Test]
    public void The_process_at_the_other_end_is_found()
    {
        var (client, server) = Connect(keepListener: false);
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        Assert.That((Column("peer_pid", client), Column("peer_pid", server)), Is.EqualTo((own, own)));
    }

    [Test]
    public void An_unconnected_Udp_socket_can_be_the_other_end()
    {
        var port = _network.Run(() =>
        {
            var server = _sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            server.Bind(new IPEndPoint(IPAddress.Any, 0));
            var client = _sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            client.Connect(new IPEndPoint(IPAddress.Loopback, Tcp.PortOf(server)));
            return Tcp.PortOf(client);
        });
        Assert.That(Column("peer_pid", port, "-tuan"), Is.EqualTo(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    private (int Client, int Server) Connect(bool keepListener) => _network.Run(() =>
    {
        if (!keepListener)
        {
            var pair = Tcp.Connect(_sockets, IPAddress.Loopback);
            return (Tcp.PortOf(pair.Client), Tcp.PortOf(pair.Server));
        }

        var listener = Tcp.Listen(_sockets, IPAddress.Any, backlog: 1);
        var client = Tcp.New(_sockets, IPAddress.Loopback);
        client.Connect(IPAddress.Loopback, Tcp.PortOf(listener));
        _sockets.Keep(listener.Accept());
        return (Tcp.PortOf(client), Tcp.PortOf(listener));
    });

    /// <summary>The value of the row with the local port; without -a there are no listeners in the list.</summary>
    private string? Column(string column, int port, params string[] flags)
    {
        foreach (var flag in flags.Length > 0 ? flags : ["-tun", "-tuan"])
        {
            using var rows = JsonDocument.Parse(Tool.Run(_network, flag, "-j", "--columns", $"local_port,{column}"));
            foreach (var row in rows.RootElement.EnumerateArray().Where(row => row.GetProperty("local_port").ToString() == $"{port}"))
            {
                var value = row.GetProperty(column);
                return value.ValueKind == JsonValueKind.Null ? null : value.ToString();
            }
        }

        throw new AssertionException($"no row has the local port {port}");
    }
}
