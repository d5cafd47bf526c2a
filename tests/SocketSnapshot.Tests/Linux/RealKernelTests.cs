using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux;

/// <summary>This machine's kernel, and sockets that the test opens.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class RealKernelTests
{
    [Test]
    public void A_listener_has_its_queue_its_limit_and_its_owner()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        using var client = LocalSockets.Connect(listener);
        var socket = Capture(SocketProtocols.Tcp).Single(IsLocal(LocalSockets.PortOf(listener), SocketState.Listen));
        Assert.That((socket.ReceiveQueue, socket.SendQueue, socket.LocalAddress.ToString()), Is.EqualTo(((uint?)1, (uint?)3, "127.0.0.1")));
        Assert.That((socket.Inode, socket.UserId), Is.EqualTo((ProcSelf.InodeOf(listener), ProcSelf.UserId())));
        Assert.That(socket.Cookie, Is.Not.Null.And.Not.Zero);
    }

    [Test]
    public void Listeners_alone_are_nothing_but_listeners()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        using var client = LocalSockets.Connect(listener);
        var table = SocketTable.Capture(new SocketTableOptions { Protocols = SocketProtocols.Tcp, States = SocketStates.Listen });
        Assert.That(table.Sockets.Select(socket => socket.State), Is.All.EqualTo(SocketState.Listen));
        Assert.That(table.Sockets.Count(IsLocal(LocalSockets.PortOf(listener), SocketState.Listen)), Is.EqualTo(1));
    }

    [Test]
    public void A_connection_is_two_sockets_and_its_bytes_are_where_they_wait()
    {
        using var listener = LocalSockets.Listen(backlog: 1);
        using var client = LocalSockets.Connect(listener);
        using var server = listener.Accept();
        client.Send(new byte[] { 1, 2, 3, 4, 5 });
        Wait.Until(() => server.Available == 5, "the bytes have arrived");
        var sockets = Capture(SocketProtocols.Tcp);
        var sender = sockets.Single(IsLocal(LocalSockets.PortOf(client), SocketState.Established));
        var receiver = sockets.Single(socket => socket.ForeignPort == sender.LocalPort);
        Assert.That((receiver.ReceiveQueue, receiver.Inode), Is.EqualTo(((uint?)5, ProcSelf.InodeOf(server))));
        Assert.That((sender.ReceiveQueue, sender.ForeignPort), Is.EqualTo(((uint?)0, (ushort?)LocalSockets.PortOf(listener))));
    }

    [Test]
    public void What_is_not_accepted_yet_has_no_owner()
    {
        using var listener = LocalSockets.Listen(backlog: 1);
        using var client = LocalSockets.Connect(listener);
        var pending = Capture(SocketProtocols.Tcp).Single(socket => socket.ForeignPort == LocalSockets.PortOf(client));
        Assert.That((pending.State, pending.Inode, pending.UserId),
            Is.EqualTo(((SocketState?)SocketState.Established, (uint?)null, (uint?)null)));
    }

    [Test]
    public void A_udp_socket_has_no_state_until_it_is_connected()
    {
        using var free = LocalSockets.Udp();
        using var bound = LocalSockets.Udp();
        bound.Connect(free.LocalEndPoint!);
        var sockets = Capture(SocketProtocols.Udp);
        var (one, other) = (sockets.Single(Has(LocalSockets.PortOf(free))), sockets.Single(Has(LocalSockets.PortOf(bound))));
        Assert.That((one.State, one.ForeignPort), Is.EqualTo(((SocketState?)null, (ushort?)null)));
        Assert.That((other.State, other.ForeignPort),
            Is.EqualTo(((SocketState?)SocketState.Established, (ushort?)LocalSockets.PortOf(free))));
    }

    [Test]
    public void From_proc_alone_the_limit_and_the_cookie_are_not_known()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        using var client = LocalSockets.Connect(listener);
        using var dump = SocketTable.Dump([new ProcFsProvider()], new SocketTableOptions(), CancellationToken.None);
        var socket = dump.Single(IsLocal(LocalSockets.PortOf(listener), SocketState.Listen));
        Assert.That((socket.ReceiveQueue, socket.SendQueue, socket.Cookie), Is.EqualTo(((uint?)1, (uint?)null, (ulong?)null)));
        Assert.That((socket.Inode, socket.LocalAddress.ToString()), Is.EqualTo((ProcSelf.InodeOf(listener), "127.0.0.1")));
        Assert.That((dump.Sources, dump.Warnings.Count), Is.EqualTo((new[] { "procfs" }, 0)));
    }

    [Test]
    public void Both_sources_tell_the_same_of_an_IPv6_listener()
    {
        using var listener = LocalSockets.Listen(backlog: 3, IPv6Loopback());
        using var netlink = SocketTable.Dump([new SockDiagProvider()], new SocketTableOptions(), CancellationToken.None);
        using var proc = SocketTable.Dump([new ProcFsProvider()], new SocketTableOptions(), CancellationToken.None);
        var (one, other) = (netlink.Single(Has(LocalSockets.PortOf(listener))), proc.Single(Has(LocalSockets.PortOf(listener))));
        Assert.That(one with { SendQueue = null, Cookie = null }, Is.EqualTo(other));
        Assert.That(one.LocalAddress.ToString(), Is.EqualTo("::1"));
    }

    [Test]
    public void Everything_is_captured_without_a_warning()
    {
        var table = SocketTable.Capture();
        Assert.That((table.Warnings.Count, table.Sources), Is.EqualTo((0, new[] { "sock_diag", "procfs" })));
        Assert.That(table.CapturedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromHours(1)));
    }

    private static IPAddress IPv6Loopback()
    {
        Need.Kernel(Socket.OSSupportsIPv6, "IPv6", "sysctl net.ipv6.conf.lo.disable_ipv6=0");
        return IPAddress.IPv6Loopback;
    }

    private static IReadOnlyList<SocketInfo> Capture(SocketProtocols protocols) =>
        SocketTable.Capture(new SocketTableOptions { Protocols = protocols }).Sockets;

    private static Func<SocketInfo, bool> Has(ushort port) => socket => socket.LocalPort == port;

    private static Func<SocketInfo, bool> IsLocal(ushort port, SocketState state) =>
        socket => socket.LocalPort == port && socket.State == state;
}
