using System.Text;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Formats;

internal sealed class OpenMetricsFormatterTests
{
    private static readonly FormatOptions Options = new() { Name = "rows" };

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
        Formatters.Find("openmetrics").Write(new RowsOf<Finding>([finding], FindingColumns.All, CancellationToken.None), Options, output);
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

    [TestCase("-f openmetrics")]
    [TestCase("-tl -f openmetrics")]
    [TestCase("summary -f openmetrics")]
    [TestCase("summary --by state,local_port,uid --sum recv_q,send_q -f openmetrics")]
    [TestCase("summary --sum inode -f openmetrics")]
    [TestCase("services -f openmetrics")]
    [TestCase("--list-columns -f openmetrics")]
    [TestCase("interfaces -a -f openmetrics")]
    [TestCase("routes -a -f openmetrics")]
    [TestCase("groups -f openmetrics")]
    [TestCase("statistics -f openmetrics")]
    [TestCase("doctor accept-queue -f openmetrics")]
    [TestCase("explain 443 TIME_WAIT -f openmetrics")]
    public void Promtool_accepts_what_is_printed(string line)
    {
        var output = AppRun.Of(line.Split(' ')).Output;
        Assert.That(output, Does.EndWith("\n# EOF\n"));
        AssertValid(output);
    }

    private static void AssertValid(string metrics) => Assert.That(Command.RunWithInput(metrics, "promtool", "check", "metrics"), Is.Empty);
}
