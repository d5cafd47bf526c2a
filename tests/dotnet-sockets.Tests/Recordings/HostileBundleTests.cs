using System.Runtime.Versioning;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Support bundles that somebody made to harm who reads them.</summary>
[Platform("Linux")]
[UnsupportedOSPlatform("windows")]
internal sealed class HostileBundleTests
{
    private const string Table =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0

        """;

    [Test]
    public void A_pipe_in_a_tables_place_is_a_warning()
    {
        using var bundle = new HostileFiles().WithPipe("proc/net/tcp").WithText("proc/net/tcp6", Table[..(Table.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        Assert.That(Run(bundle, "-tan"), Is.EqualTo(new AppRun(0, "",
            $"dotnet-sockets: warning: {bundle.Root}/proc/net/tcp cannot be read, so its sockets are missing: it is not a regular file.\n")));
    }

    [TestCase("interfaces", "dev")]
    [TestCase("routes", "route")]
    [TestCase("statistics", "snmp")]
    [TestCase("groups", "igmp")]
    public void So_is_one_in_another_tables_place(string command, string table)
    {
        using var bundle = new HostileFiles().WithPipe($"proc/net/{table}");
        Assert.That(Run(bundle, command).Error, Does.Contain($"{bundle.Root}/proc/net/{table} cannot be read: it is not a regular file."));
    }

    [TestCase("fd")]
    [TestCase("task")]
    public void A_pipe_in_the_place_of_a_processs_folder_is_passed_over(string folder)
    {
        using var bundle = new HostileFiles().WithText("proc/net/tcp", Table).WithPipe($"proc/1/{folder}");
        var run = Run(bundle, "-tlnp", "--columns", "pid");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, "{\"pid\":null}\n")), run.Error);
    }

    [Test]
    public void Endless_texts_of_an_owner_are_cut(
        [Values("comm", "cmdline", "status", "cgroup")] string file, [Values] bool isPipe)
    {
        using var bundle = new HostileFiles().WithText("proc/net/tcp", Table).WithLink("proc/1/fd/5", "socket:[4711]");
        _ = isPipe ? bundle.WithPipe($"proc/1/{file}") : bundle.WithHole($"proc/1/{file}", 200L << 20);
        var run = new AppRun(0, "", "");
        var allocated = HostileFiles.Allocated(() => run = Run(bundle, "-tlnp", "--columns", "pid,comm,command,container"));
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(allocated, Is.LessThan(64 << 20));
    }

    [Test]
    public void A_folder_that_may_be_entered_and_not_listed_has_its_tables_read()
    {
        using var tool = new UnprivilegedTool();
        using var bundle = new HostileFiles().WithText("proc/net/tcp", Table);
        const UnixFileMode Entered = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(bundle.Root, Entered);
        File.SetUnixFileMode(Path.Combine(bundle.Root, "proc"), Entered);
        var (output, _) = tool.Run(["-tlnp", "--columns", "local_port,pid", "-f", "ndjson", "--from", Path.Combine(bundle.Root, "proc/net")]);
        Assert.That(output, Is.EqualTo("{\"local_port\":8080,\"pid\":null}\n"));
    }

    private static AppRun Run(HostileFiles bundle, params string[] words) =>
        HostileFiles.WithoutHanging(() => AppRun.Of([.. words, "--from", bundle.Root, "-f", "ndjson"]));
}
