using SocketSnapshot.Linux.Namespaces;

namespace SocketSnapshot.Tests.Linux.Namespaces;

/// <summary>Network namespaces of this machine, and what names them.</summary>
[TestFixture]
[Platform("Linux")]
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
    public void Its_own_namespace_needs_no_right_to_enter()
    {
        using var listener = LocalSockets.Listen(backlog: 3);
        var current = NetworkNamespaces.Current();
        using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Tcp, NetworkNamespaces = [current] });
        Assert.That(dump.Single(socket => socket.Inode == ProcSelf.InodeOf(listener)).Origin, Is.SameAs(current));
        Assert.That(dump.NotEntered, Is.Empty);
    }
}
