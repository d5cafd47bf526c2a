using System.Net;
using System.Net.Sockets;

namespace SocketSnapshot.Tests.Linux.Owners;

/// <summary>Through the door, on trees and on this machine's kernel.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class OwnersOfTests
{
    [Test]
    public void Without_the_option_nobody_looks_and_nobody_is_known()
    {
        using var dump = SocketTable.Dump([Tcp(Known(5))], new SocketTableOptions { ProcRoot = "/proc/none" }, CancellationToken.None);
        Assert.That((dump.OwnersOf(Known(5)), dump.ProcessOf(1), dump.OwnerShortfall), Is.EqualTo((default(SocketOwners), (SocketProcess?)null, (string?)null)));
    }

    [Test]
    public void The_tree_of_the_option_tells_who_holds_what()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]")).WithFile("42/comm", "web\n");
        var options = new SocketTableOptions { ProcRoot = proc.Root, Owners = SocketOwnerDetails.Comm };
        using var dump = SocketTable.Dump([Tcp(Known(5), Known(6))], options, CancellationToken.None);
        var owners = dump.OwnersOf(Known(5));
        Assert.That((owners.Via, owners.All.ToArray().Single(), owners.IsUnseen), Is.EqualTo(((SocketOwnerVia?)SocketOwnerVia.Descriptor, new SocketOwner(42, 7), false)));
        Assert.That(dump.ProcessOf(42), Is.EqualTo(new SocketProcess { Id = 42, Comm = "web" }));
        Assert.That(dump.OwnersOf(Known(6)), Is.EqualTo(default(SocketOwners)), "Every process was seen, and none holds it.");
        Assert.That(dump.OwnersOf(Known(6) with { Inode = null, State = SocketState.TimeWait }), Is.EqualTo(default(SocketOwners)));
    }

    [Test]
    public void A_socket_that_no_process_holds_is_looked_for_among_the_threads()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]"))
            .WithDescriptors("42/task/42", (7, "socket:[5]")).WithDescriptors("42/task/43", (8, "socket:[5]"), (9, "socket:[6]"));
        var options = new SocketTableOptions { ProcRoot = proc.Root, Owners = SocketOwnerDetails.Descriptors };
        using var dump = SocketTable.Dump([Tcp(Known(5), Known(6), Known(7))], options, CancellationToken.None);
        Assert.That(dump.OwnersOf(Known(5)).All.ToArray(), Is.EqualTo(new[] { new SocketOwner(42, 7) }));
        Assert.That(dump.OwnersOf(Known(6)).All.ToArray(), Is.EqualTo(new[] { new SocketOwner(42, 9) }));
        Assert.That(dump.OwnersOf(Known(7)), Is.EqualTo(default(SocketOwners)));
    }

    [Test]
    public void A_socket_that_threads_may_hold_which_cannot_be_compared_was_not_seen()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]"));
        for (var thread = 42; thread < 142; thread++)
        {
            proc.WithDescriptors($"42/task/{thread}");
        }

        var options = new SocketTableOptions { ProcRoot = proc.Root, Owners = SocketOwnerDetails.Descriptors };
        using var dump = SocketTable.Dump([Tcp(Known(5), Known(6))], options, CancellationToken.None);
        Assert.That((dump.OwnersOf(Known(5)).IsUnseen, dump.OwnerShortfall), Is.EqualTo((false, (string?)null)), "nobody had to look");
        Assert.That(dump.OwnersOf(Known(6)).IsUnseen, Is.True);
        Assert.That(dump.OwnerShortfall, Is.EqualTo("the threads of 1 process may have descriptors of their own, which cannot be told here"));
    }

    /// <summary>As root of a PID namespace, whose /proc does not show the processes outside.</summary>
    [Test]
    public void A_socket_that_a_process_outside_may_hold_was_not_seen()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]")).WithLink("self/ns/pid", "pid:[4026532836]");
        var options = new SocketTableOptions { ProcRoot = proc.Root, Owners = SocketOwnerDetails.Comm };
        using var dump = SocketTable.Dump([Tcp(Known(5), Known(6))], options, CancellationToken.None);
        Assert.That(dump.OwnersOf(Known(6)), Is.EqualTo(new SocketOwners { IsUnseen = true }));
        Assert.That(
            dump.OwnerShortfall, Is.EqualTo("processes outside of this container are not visible in it, and sockets of the kernel itself have none"));
    }

    [Test]
    public void Port_id_0_of_netlink_is_the_kernels_whoever_asks()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]")).WithLink("self/ns/pid", "pid:[4026532836]");
        var socket = FakeProvider.Socket(SocketProtocol.Netlink, 80) with { LocalPort = 0, Inode = 6 };
        var options = new SocketTableOptions { Protocols = SocketProtocols.Netlink, ProcRoot = proc.Root, Owners = SocketOwnerDetails.Comm };
        using var dump = SocketTable.Dump([new FakeProvider("netlink", SocketProtocols.Netlink, socket)], options, CancellationToken.None);
        Assert.That(dump.OwnersOf(socket), Is.EqualTo(new SocketOwners { Via = SocketOwnerVia.Kernel }));
    }

    [Test]
    public void The_queue_of_a_listener_is_its_owners_also_where_listeners_are_not_listed()
    {
        using var proc = new FakeProc().WithDescriptors("42", (7, "socket:[5]"));
        var options = new SocketTableOptions { ProcRoot = proc.Root, Owners = SocketOwnerDetails.Descriptors, TcpStates = SocketStates.All & ~SocketStates.Listen };
        var waiting = Known(5) with { Inode = null, State = SocketState.Established };
        using var dump = SocketTable.Dump([Tcp(Known(5) with { State = SocketState.Listen }, waiting)], options, CancellationToken.None);
        var owners = dump.OwnersOf(dump.Single());
        Assert.That((owners.Via, owners.All.ToArray().Single()), Is.EqualTo(((SocketOwnerVia?)SocketOwnerVia.Listener, new SocketOwner(42, 7))));
    }

    [Test]
    public void This_process_holds_its_own_sockets()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        var table = SocketTable.Capture(new SocketTableOptions
        {
            Protocols = SocketProtocols.Tcp,
            Owners = SocketOwnerDetails.Executable | SocketOwnerDetails.Status | SocketOwnerDetails.StartedAt,
        });
        var listed = table.Sockets.Single(found => found.Inode == ProcSelf.InodeOf(socket));
        Assert.That(table.OwnersOf(listed).All.ToArray(), Does.Contain(new SocketOwner(Environment.ProcessId, (int)socket.Handle)));
        var process = table.ProcessOf(Environment.ProcessId)!;
        Assert.That((process.Executable, process.UserId), Is.EqualTo((new FileInfo("/proc/self/exe").LinkTarget, ProcSelf.UserId())));
        Assert.That(process.StartedAt, Is.EqualTo(new DateTimeOffset(System.Diagnostics.Process.GetCurrentProcess().StartTime)).Within(TimeSpan.FromSeconds(2)));
    }

    private static FakeProvider Tcp(params SocketInfo[] sockets) => new("tcp", SocketProtocols.Internet, sockets);

    private static SocketInfo Known(uint inode) => FakeProvider.Socket(SocketProtocol.Tcp, 80, SocketState.Established) with { Inode = inode };
}
