using System.Runtime.Versioning;
using SocketSnapshot.Linux.Namespaces;

namespace SocketSnapshot.Tests.Linux.Namespaces;

/// <summary>Network namespaces of this machine, and what names them.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class NamespaceTests
{
    [TestCase("net:[4026531840]", 4026531840u)]
    [TestCase("net:[4026531840", null)]
    [TestCase("net:[4294967296]", null)]
    [TestCase("mnt:[4026531840]", null)]
    [TestCase("net:[]", null)]
    [TestCase("net:[", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_link_tells_the_number(string? text, uint? inode) => Assert.That(NamespaceLink.Parse(text), Is.EqualTo(inode));

    [Test]
    public void This_process_is_found_by_its_number_its_path_and_among_all()
    {
        var current = NetworkNamespaces.Current();
        Assert.That(current.Inode, Is.Not.Null);
        Assert.That(NetworkNamespaces.Find($"{Environment.ProcessId}")?.Inode, Is.EqualTo(current.Inode));
        Assert.That(NetworkNamespaces.Find("/proc/self/ns/net")?.Inode, Is.EqualTo(current.Inode));
        Assert.That(NetworkNamespaces.All().Count(space => space.Inode == current.Inode), Is.EqualTo(1));
    }

    [Test]
    public void Mounts_of_namespaces_are_told_with_their_folders_whatever_these_hold()
    {
        const string MountInfo = """
            21 27 0:20 / /proc rw,relatime - proc proc rw
            43 27 0:4 net:[4026532178] /run/docker/netns/a\040b rw shared:5 - nsfs nsfs rw
            44 27 0:4 mnt:[4026532179] /run/mnt rw - nsfs nsfs rw
            45 27 0:4 net:[4026532180] /x - nsfs
            46 27 0:4 net:[4026532181] /y
            47 27 0:4 net:[4026532182
            """;
        Assert.That(NamespaceHolders.Mounts(MountInfo), Is.EqualTo(new[] { (4026532178u, "/run/docker/netns/a b") }));
    }

    [Test]
    public void Threads_and_descriptors_lead_to_a_namespace_and_a_mount_that_is_none_does_not()
    {
        using var proc = new Owners.FakeProc()
            .WithLink("7/task/7/ns/net", "net:[1]").WithLink("7/task/8/ns/net", "net:[2]").WithLink("7/ns/mnt", "mnt:[9]")
            .WithFile("7/mountinfo", "43 27 0:4 net:[3] /elsewhere rw - nsfs nsfs rw\n")
            .WithFile("7/root/elsewhere", "no namespace").WithLink("7/fd/5", "net:[4]").WithLink("7/fd/6", "socket:[5]");
        Assert.That(new NamespaceHolders(proc.Root).Known.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Path[proc.Root.Length..], pair.Value.Task)), Is.EqualTo(new (uint, string, int?)[]
        {
            (1, "/7/task/7/ns/net", 7), (2, "/7/task/8/ns/net", 8), (4, "/7/fd/5", null),
        }));
    }

    /// <summary>As where /proc is not mounted: nothing tells the number.</summary>
    [Test]
    public void Its_own_namespace_is_its_own_without_a_number()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        using var proc = new Owners.FakeProc();
        var current = NetworkNamespaces.Current(proc.Root);
        using var dump = SocketTable.Dump(
            new SocketTableOptions { Protocols = SocketProtocols.Tcp, NetworkNamespaces = [current], ProcRoot = proc.Root });
        Assert.That(current.Inode, Is.Null);
        Assert.That(dump.Select(socket => socket.Inode), Does.Contain(ProcSelf.InodeOf(listener)));
        Assert.That((dump.NotEntered, dump.Warnings), Is.EqualTo((Array.Empty<NetworkNamespace>(), Array.Empty<string>())));
    }

    [TestCase("/proc/self/status")]
    [TestCase("/no/such/file")]
    [TestCase("no such name")]
    [TestCase("2147483647")]
    [TestCase("..")]
    [TestCase("")]
    public void What_is_no_namespace_is_not_found(string word) => Assert.That(NetworkNamespaces.Find(word), Is.Null);

    [Test]
    public void A_pipe_in_a_namespaces_place_is_no_namespace_and_nobody_waits_for_it()
    {
        using var files = new HostileFiles().WithPipe("net");
        Assert.That(HostileFiles.WithoutHanging(() => NamespaceThread.TryRun(Path.Combine(files.Root, "net"), () => 1, out _)), Is.False);
    }

    [Test]
    public void Its_own_namespace_needs_no_right_to_enter()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        var current = NetworkNamespaces.Current();
        using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Tcp, NetworkNamespaces = [current] });
        Assert.That(dump.Single(socket => socket.Inode == ProcSelf.InodeOf(listener)).Origin, Is.SameAs(current));
        Assert.That(dump.NotEntered, Is.Empty);
    }
}
