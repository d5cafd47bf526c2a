using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux;
using SocketSnapshot.Linux.Namespaces;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Tests.Linux.Netlink;
using SocketSnapshot.Tests.Linux.Owners;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux;

/// <summary>A system that gives no more threads: the caller does it all.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class WithoutThreadsTests
{
    private const int Datagrams = 40;

    private static readonly ThreadStarter NoThread = (_, _) => null;

    private static readonly SockDiagRequest AllTcp = new(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All);

    [Test]
    public void The_kernel_refuses_a_thread_and_the_owners_are_found_all_the_same()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        LonelyThread.RunWithoutThreads(() =>
        {
            Assert.That(HelperThread.TryStart("refused", () => { }), Is.Null, "pids.max did not work.");
            using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Tcp, Owners = SocketOwnerDetails.Descriptors });
            var own = dump.Single(socket => socket.Inode == ProcSelf.InodeOf(listener));
            Assert.That(dump.OwnersOf(own).All.ToArray().Select(owner => owner.ProcessId), Does.Contain(Environment.ProcessId));
        });
    }

    [Test]
    public void The_kernel_refuses_a_thread_and_another_network_namespace_is_read_all_the_same()
    {
        using var other = new OtherNamespace();
        LonelyThread.RunWithoutThreads(() =>
        {
            var before = NetworkNamespaces.Current().Inode;
            using var dump = SocketTable.Dump(new SocketTableOptions { NetworkNamespaces = [other.Space] });
            Assert.That((dump.NotEntered.Count, dump.Warnings.Count, dump.Count()), Is.EqualTo((0, 0, 0)));
            Assert.That(NetworkNamespaces.Current().Inode, Is.EqualTo(before), "The thread came back.");
        });
    }

    [Test]
    public void The_caller_walks_all_descriptors()
    {
        using var proc = new FakeProc().WithDescriptors("12", (3, "socket:[700]")).WithDescriptors("13", (4, "socket:[702]"));
        using var walk = DescriptorWalk.Start(proc.Root, NoThread, CancellationToken.None);
        Assert.That(walk.Finish().SelectMany(list => list).Select(found => found.Inode), Is.EquivalentTo(new[] { 700, 702 }));
    }

    [Test]
    public void The_caller_takes_a_long_dump_to_its_end()
    {
        var kernel = new FakeKernel().Say(
            [.. Enumerable.Range(1, Datagrams).Select(i => new KernelAnswer(KernelMessage.Socket((ushort)i))), new(KernelMessage.Done())]);
        using (var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), NoThread, CancellationToken.None))
        {
            var dump = drain.TakeLast(AllTcp);
            Assert.That(kernel.Closed, Is.Zero, "The channel is the caller's still.");
            Assert.That(DrainText.Of(dump), Is.EqualTo(string.Join(' ', Enumerable.Range(1, Datagrams))));
        }

        Assert.That(kernel.IsFinished, Is.True);
    }

    [Test]
    public void The_caller_enters_a_namespace_and_comes_back_even_from_an_exception()
    {
        using var other = new OtherNamespace();
        LonelyThread.Run(() =>
        {
            var before = NetworkNamespaces.Current().Inode;
            Assert.That(NamespaceThread.TryRun(other.Space.Path, () => NetworkNamespaces.Current().Inode, NoThread, out var inode), Is.True);
            Assert.That((inode, NetworkNamespaces.Current().Inode), Is.EqualTo((other.Space.Inode, before)));
            Assert.That(
                () => NamespaceThread.TryRun<int>(other.Space.Path, () => throw new InvalidDataException(), NoThread, out _),
                Throws.TypeOf<InvalidDataException>());
            Assert.That(NetworkNamespaces.Current().Inode, Is.EqualTo(before));
            Assert.That(NamespaceThread.TryRun("/proc/self/status", () => 1, NoThread, out _), Is.False);
        });
    }

    [Test]
    public void What_goes_wrong_on_the_receiving_thread_reaches_who_reads_the_rows()
    {
        var kernel = new FakeKernel { BeforeAnswer = Throw }.Say(
            [.. Enumerable.Range(1, Datagrams).Select(i => new KernelAnswer(KernelMessage.Socket((ushort)i))), new(KernelMessage.Done())]);
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        var dump = drain.TakeLast(AllTcp);
        Assert.That(() => dump.Datagrams.Count(), Throws.TypeOf<InvalidDataException>());
        drain.Stop();

        static void Throw(int answers)
        {
            if (answers == Datagrams / 2)
            {
                throw new InvalidDataException();
            }
        }
    }

    [Test]
    public void What_goes_wrong_in_the_walk_is_kept_and_ends_it()
    {
        using var proc = new FakeProc().WithDescriptors("12", (3, "socket:[700]")).WithDescriptors("13", (4, "socket:[702]"));
        var root = ProcFolder.TryOpen(proc.Root, out _)!;
        root.Dispose();
        var queue = new WalkQueue([12, 13]);
        var reader = new DescriptorReader(root, queue, CancellationToken.None);
        reader.Run();
        Assert.That(() => reader.Exception!.Throw(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(queue.TryTake(out _, out _), Is.False);
    }

    /// <summary>A network namespace with a process in it.</summary>
    private sealed class OtherNamespace : IDisposable
    {
        private readonly Process _process;

        internal OtherNamespace()
        {
            Need.Root("to enter another network namespace");
            _process = Process.Start(new ProcessStartInfo(Need.Program("unshare"), ["-n", "sh", "-c", "echo; read line"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            _process.StandardOutput.ReadLine();
            Space = NetworkNamespaces.Find($"{_process.Id}")!;
        }

        internal NetworkNamespace Space { get; }

        public void Dispose()
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
