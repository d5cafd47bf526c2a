using System.Diagnostics;
using System.Globalization;
using DotNetSockets.Tests.CommandLine;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Places;

/// <summary>A host through its /proc, which is mounted elsewhere than this one's.</summary>
[Category(Categories.Oracle)]
internal sealed class OtherProcTests
{
    private const string Listen =
        "import socket,time; s=socket.socket(); s.bind(('127.0.0.1',7301)); s.listen(5); print(flush=True); time.sleep(600)";

    private Process? _host;
    private string _proc = "";

    /// <summary>Something like a host: its own processes, from 1 on, and its own network.</summary>
    [OneTimeSetUp]
    public void StartHost()
    {
        Need.Root("for process and network namespaces");
        _host = Process.Start(new ProcessStartInfo(
            Need.Program("unshare"), ["-n", "-p", "-f", "--mount-proc", "--kill-child", Need.Program("python3"), "-c", Listen])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.That(_host.StandardOutput.ReadLine(), Is.Empty);
        var child = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_host.Id}/task/{_host.Id}/children")).Trim();
        _proc = $"/proc/{child}/root/proc";
    }

    [OneTimeTearDown]
    public void EndHost()
    {
        _host?.Kill();
        _host?.Dispose();
    }

    /// <summary>A limit of the queue: netlink of that network was asked, and not a table.</summary>
    [TestCase("--proc")]
    [TestCase("--proc", "-N", "1")]
    public void Its_sockets_are_shown_with_their_owners(params string[] options)
    {
        var run = AppRun.Of([options[0], _proc, .. options[1..], "-tlnp", "-f", "ndjson", "--columns", "local_address,local_port,send_q,pid,fd"]);
        Assert.That(run, Is.EqualTo(new AppRun(
            0, """{"local_address":"127.0.0.1","local_port":7301,"send_q":5,"pid":1,"fd":3}""" + "\n", "")));
    }

    [Test]
    public void It_is_no_recording()
    {
        foreach (var path in new[] { _proc, $"{_proc}/1", $"{_proc}/1/net" })
        {
            var run = AppRun.Of("-tln", "--from", path);
            Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
            Assert.That(run.Error, Does.Contain("--proc"));
        }
    }

    /// <summary>This program is not a process there, and its own network none of that host's.</summary>
    [Test]
    public void All_of_its_networks_are_its_own()
    {
        var run = AppRun.Of("--proc", _proc, "-N", "all", "-tan", "-f", "ndjson", "--columns", "local_port,netns");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output.Split('\n'), Has.Length.EqualTo(2).And.Some.Contains("7301"));
    }

    [TestCase("1")]
    [TestCase("1/ns")]
    public void A_folder_that_has_a_1_by_chance_is_no_procfs(string folder)
    {
        using var other = new HostileFiles().WithText($"{folder}/net", "x");
        var run = AppRun.Of("-tan", "--proc", other.Root);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("has no process 1 with a network"));
    }

    [Test]
    public void A_network_without_tables_is_no_host_without_sockets()
    {
        using var other = new HostileFiles().WithText("1/net/other", "x");
        var run = AppRun.Of("-tan", "--proc", other.Root);
        Assert.That((run.Code, run.Error), Is.EqualTo((1, $"dotnet-sockets: '{other.Root}' has no table of sockets that could be read: it is not a mounted procfs.\n")));
    }

    [Test]
    public void What_is_no_procfs_is_refused()
    {
        Assert.That(AppRun.Of("-tln", "--proc", Path.GetTempPath()).Code, Is.EqualTo(2));
        Assert.That(AppRun.Of("-tln", "--proc", _proc, "--from", "x").Code, Is.EqualTo(2));
        Assert.That(AppRun.Of("-tln", "--proc", "").Code, Is.EqualTo(2));
    }
}
