using System.Text.RegularExpressions;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands;

/// <summary>The command lines of netstat's other tables.</summary>
internal sealed partial class TableCommandTests
{
    private static readonly string[] Commands = ["routes", "interfaces", "statistics", "groups"];

    [TestCase("-rn", "routes -n")]
    [TestCase("-nr", "routes -n")]
    [TestCase("--route -n", "routes -n")]
    [TestCase("list -rn4", "routes -n -4")]
    [TestCase("-rnee", "routes -n -e -e")]
    [TestCase("-rfcsv -n", "routes -n -f csv")]
    [TestCase("-ina", "interfaces -a")]
    [TestCase("--interfaces --list-columns", "interfaces --list-columns")]
    [TestCase("-s --list-columns --csv", "statistics --list-columns --csv")]
    [TestCase("-gn6", "groups -n --ipv6")]
    public void Netstats_letters_lead_to_the_commands_with_the_other_flags(string line, string command) =>
        Assert.That(Without(AppRun.Of(line.Split(' '))), Is.EqualTo(Without(AppRun.Of(command.Split(' ')))));

    [TestCase("-rn -i", "One table at a time, not -r and -i.")]
    [TestCase("-rs", "One table at a time, not -r and -s.")]
    [TestCase("routes --table man", "Unknown table 'man'; did you mean 'main'? ")]
    [TestCase("routes eth0", "'eth0' is not an option, and this table takes no filter.")]
    [TestCase("groups --from /nowhere", "--from takes a folder with a copy of /proc/net, not '/nowhere'.")]
    [TestCase("statistics -c -j", "-c cannot write json: a JSON document is one array and would never end; use table, ndjson, csv, tsv, markdown, template.")]
    [TestCase("interfaces --count 2", "--count needs -c, which repeats.")]
    [TestCase("interfaces --columns rx_paket", "Unknown column 'rx_paket'; did you mean 'rx_packets'? ")]
    public void A_wrong_command_line_is_one_sentence_and_exit_code_2(string line, string sentence)
    {
        var run = AppRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [TestCaseSource(nameof(Commands))]
    public void The_examples_of_the_help_run(string command)
    {
        var help = AppRun.Of(command, "--help");
        Assert.That(help.Output.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
        var examples = Example().Matches(help.Output).Select(match => match.Groups["line"].Value.Trim()).ToList();
        Assert.That(examples, Has.Count.GreaterThan(1));
        foreach (var example in examples)
        {
            var run = AppRun.Of(example.Split(' '));
            Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), example);
            Assert.That(run.Output, Is.Not.Empty, example);
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void Every_column_is_listed_with_its_meaning(string command)
    {
        var lines = AppRun.Of(command, "--list-columns", "-f", "tsv", "-H").Output.TrimEnd().Split("\n");
        Assert.That(lines, Has.All.Match("^[a-z_]+\t(integer|text)\t.{8,}$").And.Some.StartWith("timestamp\t"));
        Assert.That(lines.Select(line => line.Split('\t')[0]), Is.Unique);
    }

    [TestCaseSource(nameof(Commands))]
    public void All_formats_have_the_same_rows(string command)
    {
        var columns = AppRun.Of(command, "--list-columns", "-f", "tsv", "-H").Output.Split('\t')[0];
        var rows = AppRun.Of(command, "-n", "--columns", columns, "-f", "ndjson").Output.Split('\n').Length;
        Assert.That(AppRun.Of(command, "-n", "--columns", columns, "--csv", "-H").Output.Split('\n'), Has.Length.EqualTo(rows));
        Assert.That(AppRun.Of(command, "-n", "--columns", columns, "-H").Output.Split('\n'), Has.Length.EqualTo(rows));
        Assert.That(AppRun.Of(command, "-n", "--columns", columns, "-j").Output.Split('\n'), Has.Length.EqualTo(rows + 2));
    }

    [Test]
    public void A_counter_that_is_not_known_is_a_row_without_a_meaning()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory("proc").CreateSubdirectory("net").FullName, "netstat"), "NewExt: Frobs TcpX\nNewExt: 7 0\n");
        var run = AppRun.Of("statistics", "--from", folder.FullName, "-a", "-f", "ndjson");
        folder.Delete(recursive: true);
        Assert.That(run, Is.EqualTo(new AppRun(0,
            "{\"protocol\":\"NewExt\",\"name\":\"Frobs\",\"value\":7,\"meaning\":null}\n{\"protocol\":\"NewExt\",\"name\":\"TcpX\",\"value\":0,\"meaning\":null}\n", "")));
    }

    /// <summary>A default route has a mask that reads the same both ways.</summary>
    [Test]
    public void A_byte_order_that_nothing_tells_is_said()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(
            Path.Combine(folder.CreateSubdirectory("net").FullName, "route"),
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\neth0\t00000000\t0A000001\t0003\t0\t0\t0\t00000000\t0\t0\t0\n");
        var run = AppRun.Of("-rn4", "--from", folder.FullName);
        folder.Delete(recursive: true);
        Assert.That(run.Error, Does.Contain("does not tell the byte order of its host"));
    }

    /// <summary>As a container has its host's root: its proc is in use, and net there leads to the container's own network.</summary>
    [TestCase("-tan")]
    [TestCase("-rn")]
    [TestCase("-i")]
    [TestCase("doctor")]
    public void A_root_with_a_procfs_in_use_is_no_recording(string command)
    {
        var run = AppRun.Of(command, "--from", "/");
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("is not a copy: it is part of a procfs in use, or has links into one. --proc shows the sockets of its host: --proc /proc."));
    }

    [TestCase("proc/net", "/proc/net")]
    [TestCase("proc/net/tcp", "/proc/net/tcp")]
    [TestCase("below/proc/net/route", "/proc/net/route")]
    public void A_copy_with_links_into_a_procfs_is_none(string name, string target)
    {
        var folder = Directory.CreateTempSubdirectory();
        var link = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);
        foreach (var command in new[] { "-tan", "-rn", "doctor" })
        {
            var run = AppRun.Of(command, "--from", folder.FullName);
            Assert.That((run.Code, run.Output), Is.EqualTo((2, "")), command);
            Assert.That(run.Error, Does.EndWith("is not a copy: it is part of a procfs in use, or has links into one.\n"));
        }

        folder.Delete(recursive: true);
    }

    [Test]
    public void A_recording_that_lacks_something_is_a_warning_and_with_strict_exit_code_1()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(
            Path.Combine(folder.CreateSubdirectory("net").FullName, "route"),
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n=ev\u001b[1m\t00000000\t00000000\t0003\t0\t0\t0\t00000000\t0\t0\t0\nx\n");
        var run = AppRun.Of("-rn", "--strict", "--from", folder.FullName);
        folder.Delete(recursive: true);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.EndWith(" =ev\\x1b[1m\n"));
        Assert.That(run.Error, Does.Contain($"warning: Lines of {folder.FullName}/net/route that could not be understood were left out: 1."));
    }

    /// <summary>The counters of this host go on between two runs.</summary>
    private static AppRun Without(AppRun run) => run with { Output = Digits().Replace(run.Output, "0") };

    [GeneratedRegex(@"^  dotnet-sockets (?<line>.+)$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@" +\d+")]
    private static partial Regex Digits();
}
