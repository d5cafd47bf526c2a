using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocketSnapshot.Tests.Model;

/// <summary>Rows through System.Text.Json, with code that is made at compile time, as native programs need it.</summary>
[TestFixture]
internal sealed partial class SocketInfoJsonTests
{
    [Test]
    public void A_row_of_a_real_socket_is_the_same_when_it_was_read_back()
    {
        using var listener = LocalSockets.Listen(backlog: 1);
        using var client = LocalSockets.Connect(listener);
        var port = LocalSockets.PortOf(client);
        var row = SocketTable.Capture().Sockets.Single(socket => socket.LocalPort == port && socket.Protocol == SocketProtocol.Tcp);

        var text = JsonSerializer.Serialize(row, RowContext.Default.SocketInfo);
        var read = JsonSerializer.Deserialize(text, RowContext.Default.SocketInfo);

        Assert.That(text, Does.Contain("\"LocalAddress\":\"127.0.0.1\""));
        Assert.That(text, Does.Not.Contain("EndPoint"));
        Assert.That((read.LocalEndPoint, read.ForeignEndPoint), Is.EqualTo((client.LocalEndPoint, client.RemoteEndPoint)));
        Assert.That(JsonSerializer.Serialize(read, RowContext.Default.SocketInfo), Is.EqualTo(text));
    }

    [Test]
    public void No_address_is_null() =>
        Assert.That(JsonSerializer.Serialize([default, HostAddress.AnyIPv6], RowContext.Default.HostAddressArray), Is.EqualTo("[null,\"::\"]"));

    [Test]
    public void An_address_can_be_a_key()
    {
        var counts = new Dictionary<HostAddress, int> { [HostAddress.Parse("2001:db8::1")] = 2, [default] = 1 };
        var text = JsonSerializer.Serialize(counts, RowContext.Default.DictionaryHostAddressInt32);
        Assert.That(text, Is.EqualTo("{\"2001:db8::1\":2,\"\":1}"));
        Assert.That(JsonSerializer.Deserialize(text, RowContext.Default.DictionaryHostAddressInt32), Is.EqualTo(counts));
    }

    [TestCase("[\"1\"]")]
    [TestCase("[\"\"]")]
    [TestCase("[1]")]
    [TestCase("[{\"Family\":2}]")]
    public void What_is_no_address_is_refused(string text) =>
        Assert.That(() => JsonSerializer.Deserialize(text, RowContext.Default.HostAddressArray), Throws.TypeOf<JsonException>());

    [Test]
    public void The_end_points_of_a_socket_are_the_bcls()
    {
        using var listener = LocalSockets.Listen(backlog: 1, IPAddress.IPv6Loopback);
        var port = LocalSockets.PortOf(listener);
        var row = SocketTable.Capture().Sockets.Single(socket => socket.LocalPort == port && socket.State == SocketState.Listen);
        Assert.That((row.LocalEndPoint, row.ForeignEndPoint), Is.EqualTo((listener.LocalEndPoint, (IPEndPoint?)null)));
    }

    [TestCase("fe80::1", SocketProtocol.Udp, "[fe80::1%7]:53")]
    [TestCase("2001:db8::1", SocketProtocol.Udp, "[2001:db8::1]:53")]
    [TestCase("192.0.2.1", SocketProtocol.Raw, "192.0.2.1:0")]
    public void A_link_local_end_has_its_zone_and_a_raw_one_no_port(string address, SocketProtocol protocol, string expected)
    {
        var row = new SocketInfo
        {
            Protocol = protocol,
            Family = AddressFamily.InterNetworkV6,
            LocalAddress = HostAddress.Parse(address),
            LocalPort = 53,
            ForeignAddress = HostAddress.AnyIPv6,
            InterfaceIndex = 7,
        };
        Assert.That(row.LocalEndPoint?.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void A_socket_outside_the_internet_families_has_no_end_points()
    {
        var row = new SocketInfo { Protocol = SocketProtocol.Unix, Family = AddressFamily.Unix, LocalAddress = default, ForeignAddress = default };
        Assert.That((row.LocalEndPoint, row.ForeignEndPoint), Is.EqualTo(((IPEndPoint?)null, (IPEndPoint?)null)));
    }

    [JsonSerializable(typeof(SocketInfo))]
    [JsonSerializable(typeof(HostAddress[]))]
    [JsonSerializable(typeof(Dictionary<HostAddress, int>))]
    private sealed partial class RowContext : JsonSerializerContext;
}
