using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
[Platform("Linux")]
internal sealed class ProcessReaderTests
{
    private const SocketOwnerDetails Everything = SocketOwnerDetails.Name | SocketOwnerDetails.Comm | SocketOwnerDetails.Executable
        | SocketOwnerDetails.Arguments | SocketOwnerDetails.Status | SocketOwnerDetails.StartedAt | SocketOwnerDetails.Cgroup;

    [Test]
    public void Each_field_comes_from_its_file()
    {
        using var proc = Tree();
        var process = new ProcessReader(proc.Root, Everything).Read(42);
        Assert.That((process.Name, process.Comm, process.Executable), Is.EqualTo(("web server", "worker", "/opt/web server")));
        Assert.That(process.Arguments, Is.EqualTo(new[] { "/opt/web server", "-v" }));
        Assert.That((process.ParentId, process.UserId, process.StartedAt), Is.EqualTo(((int?)7, (uint?)33, (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(1002))));
        Assert.That((process.Cgroup, process.Unit, process.Container), Is.EqualTo(("/system.slice/web.service", "web.service", (SocketContainer?)null)));
    }

    [Test]
    public void Only_what_is_wanted_is_told()
    {
        using var proc = Tree();
        Assert.That(new ProcessReader(proc.Root, SocketOwnerDetails.Name).Read(42), Is.EqualTo(new SocketProcess { Id = 42, Name = "web server" }));
        Assert.That(new ProcessReader(proc.Root, SocketOwnerDetails.Descriptors).Read(42), Is.EqualTo(new SocketProcess { Id = 42 }));
    }

    [Test]
    public void Of_a_process_that_has_ended_nothing_is_known()
    {
        using var proc = Tree();
        Assert.That(new ProcessReader(proc.Root, Everything).Read(43), Is.EqualTo(new SocketProcess { Id = 43 }));
    }

    [Test]
    public void A_thread_of_the_kernel_has_its_comm_for_a_name()
    {
        using var proc = new FakeProc().WithFile("9/comm", "kworker/0:1\n").WithFile("9/cmdline", "");
        var process = new ProcessReader(proc.Root, Everything).Read(9);
        Assert.That((process.Name, process.Executable, process.Arguments!.Count), Is.EqualTo(("kworker/0:1", (string?)null, 0)));
    }

    [Test]
    public void A_file_of_many_pages_is_read_whole()
    {
        var argument = new string('x', 100_000);
        using var proc = new FakeProc().WithFile("9/cmdline", argument + "\0");
        Assert.That(new ProcessReader(proc.Root, SocketOwnerDetails.Arguments).Read(9).Arguments, Is.EqualTo(new[] { argument }));
    }

    private static FakeProc Tree() => new FakeProc()
        .WithLink("42/exe", "/opt/web server (deleted)").WithFile("42/comm", "worker\n").WithFile("42/cmdline", "/opt/web server\0-v\0")
        .WithFile("42/status", "Name:\tworker\nPPid:\t7\nUid:\t0\t33\t33\t33\n")
        .WithFile("42/stat", "42 (worker) S 7 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 250 1000 200\n")
        .WithFile("42/cgroup", "0::/system.slice/web.service\n").WithFile("stat", "cpu 1\nbtime 1000\n");
}
