using System.Text.Json;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands;

/// <summary>Which host a row is from: the host's own name and boot, what the user says, and what a recording tells.</summary>
internal sealed class HostColumnsTests
{
    private const string Row = """{"proto":"tcp","state":"LISTEN","local_address":"0.0.0.0","local_port":80}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hosts");

    private static IEnumerable<string[]> Commands =>
    [
        ["-A", "all", "-a", "--limit", "1"], ["routes", "-a", "--limit", "1"], ["interfaces", "-a", "--limit", "1"], ["statistics", "-a", "--limit", "1"],
    ];

    [TearDown]
    public void Empty()
    {
        foreach (var entry in _folder.EnumerateFileSystemInfos())
        {
            (entry as DirectoryInfo)?.Delete(recursive: true);
            (entry as FileInfo)?.Delete();
        }
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [TestCaseSource(nameof(Commands))]
    [Platform("Linux")]
    public void Every_table_tells_the_hosts_own_name_and_boot(params string[] words)
    {
        var name = File.ReadAllText("/proc/sys/kernel/hostname").Trim();
        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
        Assert.That(Hosts([.. words]), Is.Not.Empty.And.All.EqualTo((name, boot)));
        Assert.That(Hosts([.. words, "--hostname", "web-1"]), Is.Not.Empty.And.All.EqualTo(("web-1", boot)));
    }

    [Test]
    public void They_are_columns_to_ask_for()
    {
        Assert.That(AppRun.Of("-A", "all", "-a", "-j").Output, Does.Not.Contain("\"hostname\"").And.Not.Contain("\"boot\""));
        Assert.That(AppRun.Of("doctor", "-j").Output, Does.Not.Contain("\"hostname\""));
        Assert.That(AppRun.Of("doctor", "--list-columns", "-f", "ndjson").Output, Does.Contain("hostname"));
    }

    [Test]
    public void A_summary_groups_by_them() => Assert.That(
        AppRun.Of("summary", "-A", "all", "-a", "--by", "hostname", "--hostname", "web-1", "--csv").Output, Does.Match("^hostname,count\r\nweb-1,[0-9]+\r\n$"));

    [Test]
    public void A_rows_own_name_goes_before_the_option()
    {
        var path = Put("rows", $"{Row}\n{Row[..^1]},\"hostname\":\"db-2\",\"boot\":\"b\"}}\n");
        Assert.That(Hosts("-a", "--from", path), Is.EqualTo(new (string?, string?)[] { (null, null), ("db-2", "b") }));
        Assert.That(Hosts("-a", "--from", path, "--hostname", "web-1"), Is.EqualTo(new (string?, string?)[] { ("web-1", null), ("db-2", "b") }));
        Assert.That(AppRun.Of("-a", "--from", path, "--csv", "--columns", "local_port", "hostname = db-2").Output, Is.EqualTo("local_port\r\n80\r\n"));
        Assert.That(AppRun.Of("summary", "-a", "--from", path, "--by", "hostname", "--hostname", "web-1", "--csv", "-H").Output, Does.Contain("web-1,1").And.Contain("db-2,1"));
    }

    [Test]
    public void A_recording_that_does_not_tell_is_unknown()
    {
        var path = Put("rows", Row + "\n");
        var run = AppRun.Of("-a", "--from", path, "--columns", "hostname", "-f", "ndjson");
        Assert.That(run.Output, Is.EqualTo("{\"hostname\":null}\n"));
        Assert.That(run.Error, Does.Contain("The recording does not have hostname"));
        Assert.That(AppRun.Of("-a", "--from", path, "--columns", "hostname", "--hostname", "x", "-f", "ndjson"), Is.EqualTo(new AppRun(0, "{\"hostname\":\"x\"}\n", "")));
        Assert.That(AppRun.Of("-a", "--from", path, "hostname != x").Error, Does.Contain("could not be decided for 1 socket"));
    }

    [TestCase("proc/sys/kernel/hostname")]
    [TestCase("proc/etc/hostname")]
    [TestCase("etc/hostname")]
    public void A_folder_is_of_the_host_whose_name_is_in_it(string place)
    {
        Copy();
        Assert.That(Hosts("-a", "--from", _folder.FullName), Is.EqualTo(new (string?, string?)[] { (null, null) }));
        Put(place, "db-3\n");
        Put("proc/sys/kernel/random/boot_id", "1-2-3\n");
        Assert.That(Hosts("-a", "--from", _folder.FullName), Is.EqualTo(new (string?, string?)[] { ("db-3", "1-2-3") }));
        Assert.That(Hosts("-a", "--from", _folder.FullName, "--hostname", "x"), Is.EqualTo(new (string?, string?)[] { ("x", "1-2-3") }));
    }

    [Test]
    [Platform("Linux")]
    public void A_link_in_a_folder_does_not_tell_this_hosts_name()
    {
        Copy();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "proc/sys/kernel"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "proc/sys/kernel/hostname"), "/proc/sys/kernel/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "proc/sys/kernel/random"), "/proc/sys/kernel/random");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "etc"), "/etc");
        Assert.That(Hosts("-a", "--from", _folder.FullName), Is.EqualTo(new (string?, string?)[] { (null, null) }));
    }

    private static List<(string?, string?)> Hosts(params string[] words) => AppRun.Of([.. words, "-f", "ndjson", "--columns", "hostname,boot"]).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
        .Select(row => ((string?, string?))(row.GetProperty("hostname").GetString(), row.GetProperty("boot").GetString())).ToList();

    private void Copy() => Put(
        "proc/net/tcp",
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
        + "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0\n");

    private string Put(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
