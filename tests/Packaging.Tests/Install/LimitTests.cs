using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>A system that has no more processes, threads or descriptors to give. The native program needs two threads to begin with.</summary>
[Category(Categories.Packaging)]
internal sealed class LimitTests : IDisposable
{
    private ToolPath? _tool;

    private string Tool => (_tool ??= ToolPath.Installed(PackedFolder.Current)).Tool;

    public void Dispose() => _tool?.Dispose();

    [TestCase("-tan")]
    [TestCase("-tanp")]
    [TestCase("-ta", "--resolve-timeout", "1")]
    [TestCase("-tan", "-N", "all")]
    [TestCase("-tan", "--format", "json", "--columns", "all")]
    public void Without_another_thread_everything_is_listed(params string[] arguments)
    {
        var group = Path.Combine(Need.CgroupOfProcesses(), "dotnet-sockets-limits");
        var folder = Directory.CreateDirectory(group);
        try
        {
            File.WriteAllText(Path.Combine(group, "pids.max"), "2");
            var run = new Command("sh", ["-c", $"echo $$ > {group}/cgroup.procs; exec \"$@\"", "sh", Tool, .. arguments]).Run().Succeeded();
            Assert.That(run.Out, Is.Not.Empty);
        }
        finally
        {
            folder.Delete();
        }
    }

    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(10)]
    [TestCase(12)]
    public void With_a_few_descriptors_nothing_ends_in_an_exception(int descriptors)
    {
        var prlimit = Need.Program("prlimit");
        var run = new Command(prlimit, [$"--nofile={descriptors}", Tool, "-tanp"]).Run();
        Assert.That((run.ExitCode is 0 or 1, run.Error.Contains("   at ", StringComparison.Ordinal)), Is.EqualTo((true, false)), run.Error);
    }
}
