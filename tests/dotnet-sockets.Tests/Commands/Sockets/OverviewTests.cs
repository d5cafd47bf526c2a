using System.Text;
using System.Text.Json;
using DotNetSockets.Output;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>The overview of more than a screen can show.</summary>
internal sealed class OverviewTests : IDisposable
{
    private static readonly string[] States =
        ["ESTABLISHED", "LISTEN", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSE", "CLOSE_WAIT", "LAST_ACK", "CLOSING"];

    private readonly string _recording = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");

    [SetUp]
    public void Record()
    {
        var rows = new StringBuilder("proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state,pid,process\n");
        for (var i = 0; i < 60; i++)
        {
            var state = States[i % States.Length];
            var peer = state == "LISTEN" ? "0.0.0.0," : $"10.0.0.{1 + (i % 12)},{5000 + i}";
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"tcp,{i * 1000},0,10.9.0.1,{6000 + i},{peer},{state},{100 + (i % 9)},p{i % 9}\n");
        }

        rows.Append("udp,0,0,10.9.0.1,53,0.0.0.0,,,100,p0\nudp,0,0,10.9.0.1,40000,10.0.0.1,53,ESTABLISHED,101,p1\n");
        File.WriteAllText(_recording, rows.ToString());
    }

    [TearDown]
    public void Dispose() => File.Delete(_recording);

    [Test]
    public void It_fits_on_a_screen_and_says_how_many_more_there_are()
    {
        var lines = OnScreen("summary").TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.LessThanOrEqualTo(23));
        foreach (var topic in new[] { "state", "owner" })
        {
            Assert.That(lines, Has.Some.Match($@"^{topic} +\(\d+ more\) +\d+$"));
            Assert.That(lines.Where(line => line.StartsWith(topic, StringComparison.Ordinal)).Sum(line => int.Parse(line.Split(' ')[^1], null)), Is.EqualTo(62));
        }

        Assert.That(lines, Has.Some.Match(@"^peer +\(\d+ more\) +\d+$"));
    }

    [Test]
    public void A_pipe_has_all_states_and_a_program_no_row_that_is_none()
    {
        var table = AppRun.Of("summary", "--from", _recording).Output.Split('\n');
        Assert.That(table.Count(line => line.StartsWith("state", StringComparison.Ordinal)), Is.EqualTo(States.Length + 2));
        Assert.That(table, Has.Some.Match(@"^owner +\(4 more\) +25$"));
        var rows = JsonDocument.Parse(AppRun.Of("summary", "--from", _recording, "-j").Output).RootElement.EnumerateArray().ToList();
        Assert.That(rows.Select(row => row.GetProperty("value").GetString() ?? ""), Has.None.Contains("more"));
    }

    [Test]
    public void Sums_are_scaled_in_the_table_and_nowhere_else()
    {
        Assert.That(AppRun.Of("summary", "--from", _recording, "--by", "proto", "--sum", "recv_q,local_port").Output, Does.Match(@"\ntcp +60 +1\.8 M +361770\n"));
        foreach (var format in new[] { "json", "csv", "markdown", "html", "ndjson" })
        {
            Assert.That(AppRun.Of("summary", "--from", _recording, "--by", "proto", "--sum", "recv_q", "-f", format).Output, Does.Contain("1770000"), format);
        }
    }

    private string OnScreen(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        App.Run(new Terminal(output, () => error) { Arguments = [.. arguments, "--from", _recording], IsTerminal = () => true, Width = () => 80 });
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
