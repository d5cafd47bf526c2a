using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Recordings;

/// <summary>What was recorded of a network namespace with every kind of socket in it is what is there.</summary>
[Category(Categories.Oracle)]
internal sealed class RecordingOracleTests : ZooTests
{
    private static readonly string[] Formats = ["json", "ndjson", "csv", "tsv"];

    private static readonly string Everything = string.Join(',', SocketColumns.All.Select(column => column.Key));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings");

    private string Path => System.IO.Path.Combine(_folder.FullName, "recording");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCaseSource(nameof(Formats))]
    public void A_save_and_a_load_give_the_same_rows(string format)
    {
        var saved = Tool.Run(Network, "-A", "all,!netlink", "-an", "-f", format, "--columns", Everything);
        File.WriteAllText(Path, saved);
        Assert.That(saved.Count(character => character == '\n'), Is.GreaterThan(Zoo.Rows.Count));
        Assert.That(Load("-A", "all,!netlink", "-an", "-f", format, "--columns", Everything), Is.EqualTo(saved));
    }

    /// <summary>Names of any bytes, flags, peers and the queues of other families.</summary>
    [TestCaseSource(nameof(Formats))]
    public void A_save_and_a_load_give_the_same_rows_of_other_families(string format)
    {
        using var families = FamilyZoo.Open();
        families.AddHostileNames();
        string[] show = ["-A", "all,!netlink", "-an", "--columns", Everything, "-f"];
        var rows = Tool.Run(families.Network, [.. show, "ndjson"]);
        Assert.That(rows, Does.Contain("@=1+1"));
        File.WriteAllText(Path, rows);
        File.WriteAllText(Path, Load([.. show, format]));
        Assert.That(Load([.. show, "ndjson"]), Is.EqualTo(rows));
    }

    [TestCaseSource(nameof(Formats))]
    public void A_save_in_any_format_gives_the_same_table(string format)
    {
        File.WriteAllText(Path, Tool.Run(Network, "-an", "-f", "ndjson", "--columns", Tool.Columns));
        var table = Load("-an");
        File.WriteAllText(Path, Load("-an", "-f", format, "--columns", Tool.Columns));
        Assert.That(Load("-an"), Is.EqualTo(table));
    }

    [Test]
    public void What_ss_recorded_is_what_is_there() => AssertEqual(
        () => Load(() => Network.Run(() => Command.Run("ss", "-tan", "-D", Path))),
        [WithoutInterface, WithoutBoundTcp],
        () => Tool.Rows(Network, "-tan", "--columns", Tool.Columns));

    [Test]
    public void What_was_recorded_as_ss_does_is_what_is_there() => AssertEqual(
        () => Load(() => Tool.Run(Network, "-tan", "--to-dump", Path)),
        [WithoutInterface],
        () => Tool.Rows(Network, "-tan", "--columns", Tool.Columns));

    [Test]
    public void What_was_recorded_ss_reads_as_it_reads_the_kernel()
    {
        AssertEqual(
            () =>
            {
                Tool.Run(Network, "-tan", "--to-dump", Path);
                return Rows(Network.Run(() => Command.Run("sh", "-c", "TCPDIAG_FILE=$0 exec ss -tanOH", Path)));
            },
            [WithoutBoundTcp],
            () => Rows(Network.Run(() => Command.Run("ss", "-tanOH"))));
    }

    [Test]
    public void Listeners_alone_are_recorded_where_only_they_are_wanted()
    {
        var rows = Load(() => Tool.Run(Network, "-tln", "--to-dump", Path));
        Assert.That(rows, Is.Not.Empty.And.All.Property(nameof(OracleRow.State)).EqualTo("LISTEN"));
    }

    [Test]
    public void A_copy_of_proc_is_what_is_there_less_what_proc_does_not_know() => AssertEqual(
        () => Load(Copy),
        [WithoutUdpLite, .. NetstatRules.Ours],
        () => Tool.Rows(Network, "-an", "--columns", Tool.Columns));

    private static OracleRow WithoutInterface(OracleRow row) => row with { Interface = null };

    // ss does not ask for sockets that are bound and no more.
    private static OracleRow? WithoutBoundTcp(OracleRow row) => row is { Proto: "tcp" or "tcp6", State: "CLOSE" or "UNCONN" } ? null : row;

    private static OracleRow? WithoutUdpLite(OracleRow row) => row.Proto is "udplite" or "udplite6" ? null : row;

    private static IReadOnlyList<OracleRow> Rows(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Ss.Row($"tcp {line}"))];

    /// <summary>As a support bundle has it: a folder with the host's name, and proc in it.</summary>
    private void Copy()
    {
        File.Delete(Path);
        Network.Run(() => Command.Run(
            "sh", "-c", "mkdir -p $0/host/proc/net; for table in tcp udp udplite raw icmp; do for six in '' 6; do "
            + "test ! -e /proc/net/$table$six || cat /proc/net/$table$six > $0/host/proc/net/$table$six; done; done", Path + ".d"));
    }

    private IReadOnlyList<OracleRow> Load(Action record)
    {
        record();
        var path = File.Exists(Path) ? Path : Path + ".d";
        var run = AppRun.Of("-an", "-f", "ndjson", "--columns", "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state", "--from", path);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return ToolFormats.OfNdjson(run.Output);
    }

    private string Load(params string[] arguments)
    {
        var run = AppRun.Of([.. arguments, "--from", Path]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return run.Output;
    }
}
