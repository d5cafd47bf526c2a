using System.Text;
using System.Text.RegularExpressions;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Formats;

internal sealed partial class OpenMetricsFormatterTests
{
    private static readonly FormatOptions Options = new() { Name = "rows" };

    private static IEnumerable<string> Lines =>
    [
        "-f openmetrics", "-tl -f openmetrics", "-xa -f openmetrics", "-A all -a -f openmetrics",
        "summary -f openmetrics", "summary --by state,local_port,uid --sum recv_q,send_q -f openmetrics", "summary --sum inode -f openmetrics",
        "summary -A all -a --by process,peer,full --sum rtt_us,rcvbuf_bytes -f openmetrics",
        "services -f openmetrics", "interfaces -a -f openmetrics", "routes -a -f openmetrics",
        "groups -f openmetrics", "statistics -a -f openmetrics", "doctor -f openmetrics", "explain 443 TIME_WAIT -f openmetrics", "wait --rows >=0 -f openmetrics",
    ];

    [Test]
    public void A_number_is_a_sample_labelled_with_the_rest_and_an_unknown_one_is_none() =>
        Assert.That(
            Formatted.Of("openmetrics", Options, new PlainRow("a", 1), new PlainRow(null, 2), new PlainRow("b", null)),
            Is.EqualTo("# HELP rows_number A number.\n# TYPE rows_number gauge\nrows_number{text=\"a\"} 1\nrows_number{text=\"\"} 2\n# EOF\n"));

    [Test]
    public void Rows_with_the_same_labels_are_told_apart() =>
        Assert.That(
            Formatted.Of("openmetrics", Options, new PlainRow("a", 1), new PlainRow("a", 2)),
            Does.Contain("rows_number{text=\"a\"} 1\nrows_number{text=\"a\",row=\"2\"} 2\n"));

    [Test]
    public void What_changes_is_in_one_info_sample_and_what_grows_is_a_counter()
    {
        var lines = AppRun.Of("interfaces", "-a", "-f", "openmetrics").Output.Split('\n');
        Assert.That(lines, Has.One.Match("^sockets_interfaces_info\\{interface=\"lo\",.*,flags=\"[A-Z]+\".*\\} 1$"));
        Assert.That(lines, Has.One.EqualTo("# TYPE sockets_interfaces_rx_packets_total counter"));
        Assert.That(lines, Has.One.Match("^sockets_interfaces_rx_packets_total\\{interface=\"lo\"\\} [0-9]+$"));
        Assert.That(lines, Has.One.Match("^sockets_interfaces_mtu\\{interface=\"lo\"\\} [0-9]+$"));
    }

    [Test]
    public void A_finding_is_labelled_by_what_does_not_change_and_is_there_without_a_count()
    {
        var finding = new Finding
        {
            Check = "check",
            Severity = Severity.Error,
            Subject = "pid 1",
            Reason = "12 of 13",
            Evidence = [],
            Next = "dotnet-sockets",
        };
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        Formatters.Find("openmetrics").Write(new RowsOf<Finding>([finding], FindingColumns.Default, CancellationToken.None), Options, output);
        output.Flush();
        Assert.That(
            Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Where(line => line.StartsWith("rows", StringComparison.Ordinal)),
            Is.EqualTo(["rows_info{check=\"check\",severity=\"error\",subject=\"pid 1\"} 1"]));
    }

    [Test]
    public void More_to_follow_is_not_the_end() =>
        Assert.That(Formatted.Of("openmetrics", Options with { HasMore = true }), Does.Not.Contain("EOF"));

    [Test]
    public void Promtool_accepts_hostile_labels() =>
        AssertValid(Formatted.Of("openmetrics", Options, [.. new[] { "\"} 1\nx 2", "\\", "\\n", "a\r\nb\0", "\u202eä", "{}=,#" }.Select(text => new PlainRow(text, 1))]));

    [TestCaseSource(nameof(Lines))]
    public void Promtool_accepts_what_is_printed(string line)
    {
        var output = AppRun.Of(line.Split(' ')).Output;
        Assert.That(output, Does.EndWith("\n# EOF\n"));
        AssertValid(output);
    }

    /// <summary>A parser of the text format knows no other types, and takes a counter by its whole name.</summary>
    [TestCaseSource(nameof(Lines))]
    public void A_type_is_one_of_the_text_formats(string line)
    {
        var types = AppRun.Of(line.Split(' ')).Output.Split('\n').Where(text => text.StartsWith("# TYPE ", StringComparison.Ordinal));
        Assert.That(types, Has.All.Match("^# TYPE [a-z0-9_]+(_total counter|(?<!_total) gauge)$"));
    }

    /// <summary>Differences are texts, and refused: UsageTests has the sentence.</summary>
    [Test]
    public void Every_command_with_metrics_is_tried()
    {
        var commands = CommandList.All.Select(command => command.Name).Where(name => name != "diff" && AppRun.Of(name, "--help").Output.Contains("--format", StringComparison.Ordinal));
        Assert.That(commands, Is.SubsetOf(Lines.Select(line => line.StartsWith('-') ? "list" : line.Split(' ')[0])));
    }

    [Test]
    public void A_text_that_changes_is_no_label()
    {
        Assert.That(LabelsOf("explain", "tcp", "443"), Is.EquivalentTo(["topic", "kind", "aspect", "subject"]));
        Assert.That(LabelsOf("groups"), Is.EquivalentTo(["family", "interface", "group"]));
        Assert.That(LabelsOf("routes", "-a"), Is.EquivalentTo(["family", "destination", "gateway", "prefix", "interface", "table"]));
        Assert.That(LabelsOf("statistics"), Is.EquivalentTo(["protocol", "name"]));
        Assert.That(LabelsOf("-A", "all", "-a"), Is.SubsetOf(["proto", "state", "family", "exposure"]));
    }

    [Test]
    public void What_is_no_count_is_a_gauge_among_the_counters()
    {
        var lines = AppRun.Of("statistics", "-a", "-f", "openmetrics").Output.Split('\n');
        Assert.That(lines, Has.One.Match("^sockets_statistics_value\\{protocol=\"Tcp\",name=\"CurrEstab\"\\} [0-9]+$"));
        Assert.That(lines, Has.One.Match("^sockets_statistics_total\\{protocol=\"Tcp\",name=\"PassiveOpens\"\\} [0-9]+$"));
        Assert.That(lines, Has.None.Match("_total.*CurrEstab").And.None.Match("_value.*PassiveOpens"));
    }

    /// <summary>Of all samples but those of _info.</summary>
    private static IEnumerable<string> LabelsOf(params string[] arguments) => AppRun.Of([.. arguments, "-f", "openmetrics"]).Output.Split('\n')
        .Where(line => !line.StartsWith('#') && !line.Contains("_info{", StringComparison.Ordinal))
        .SelectMany(line => Label().Matches(line).Select(label => label.Groups[1].Value)).Distinct();

    [GeneratedRegex("[{,]([a-z_]+)=\"")]
    private static partial Regex Label();

    private static void AssertValid(string metrics) => Assert.That(Command.RunWithInput(metrics, "promtool", "check", "metrics"), Is.Empty);
}
