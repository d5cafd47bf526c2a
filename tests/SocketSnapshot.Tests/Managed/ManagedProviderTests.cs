using System.Net;
using System.Net.Sockets;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Managed;

/// <summary>The BCL has its table on every system, so that its provider can be tested on this one.</summary>
[TestFixture]
internal sealed class ManagedProviderTests
{
    [Test]
    public void A_listener_is_found_with_null_for_what_is_not_known()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        var socket = Find(SocketProtocols.Tcp, LocalSockets.PortOf(listener), SocketState.Listen);
        Assert.That(socket, Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = HostAddress.FromIPAddress(IPAddress.Loopback),
            LocalPort = LocalSockets.PortOf(listener),
            ForeignAddress = HostAddress.AnyIPv4,
            State = SocketState.Listen,
        }));
    }

    [Test]
    public void A_connection_is_found_with_both_its_ends()
    {
        using var listener = LocalSockets.Listen(backlog: 1);
        using var client = LocalSockets.Connect(listener);
        var socket = Find(SocketProtocols.Tcp, LocalSockets.PortOf(client), SocketState.Established);
        Assert.That((socket.ForeignPort, socket.ForeignAddress.ToString()),
            Is.EqualTo(((ushort?)LocalSockets.PortOf(listener), "127.0.0.1")));
    }

    [Test]
    public void A_udp_socket_is_found_without_a_state()
    {
        using var udp = LocalSockets.Udp();
        var socket = Find(SocketProtocols.Udp, LocalSockets.PortOf(udp), null);
        Assert.That((socket.Protocol, socket.ForeignPort, socket.ReceiveQueue),
            Is.EqualTo((SocketProtocol.Udp, (ushort?)null, (uint?)null)));
    }

    [Test]
    public void What_it_does_not_know_is_one_warning()
    {
        var reading = Read(new SocketTableOptions(), SocketProtocols.Internet);
        Assert.That(reading.Served, Is.EqualTo(SocketProtocols.Tcp | SocketProtocols.Udp));
        Assert.That(reading.Warnings,
            Is.EqualTo(new[] { "On this system queues, interfaces, inodes, users and connected UDP sockets are not known." }));
    }

    [Test]
    public void Only_the_wanted_family_is_in_it()
    {
        using var listener = LocalSockets.Listen(backlog: 1);
        var reading = Read(new SocketTableOptions { IncludeIPv4 = false }, SocketProtocols.Internet);
        Assert.That(reading.Records.Select(records => records.Family), Is.All.EqualTo(AddressFamily.InterNetworkV6));
    }

    [Test]
    public void It_has_nothing_of_other_protocols_and_no_word_about_them()
    {
        var reading = Read(new SocketTableOptions(), SocketProtocols.Raw | SocketProtocols.Icmp | SocketProtocols.UdpLite);
        Assert.That((reading.Served, reading.Records.Count, reading.Warnings.Count), Is.EqualTo((SocketProtocols.None, 0, 0)));
    }

    private static SocketReading Read(SocketTableOptions options, SocketProtocols wanted) =>
        new ManagedProvider().Read(options, wanted, CancellationToken.None);

    private static SocketInfo Find(SocketProtocols protocol, ushort port, SocketState? state) =>
        Read(new SocketTableOptions(), protocol).Records.SelectMany(records => records.Decode())
            .Single(socket => socket.LocalPort == port && socket.State == state);
}
