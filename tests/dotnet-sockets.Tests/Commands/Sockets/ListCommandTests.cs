using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tests.CommandLine;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Sockets;

internal sealed class ListCommandTests
{
    [Test]
    public void Repeated_CSV_has_one_heading_and_a_timestamp_a_row()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var lines = AppRun.Of("-tln", "--csv", "-c", "--count", "3", "--interval", "0.01").Output.TrimEnd().Split("\n");
        Assert.That(lines[0], Does.StartWith("timestamp,proto,"));
        Assert.That(lines.Count(line => line.StartsWith("timestamp,", StringComparison.Ordinal)), Is.EqualTo(1));
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var ours = lines.Where(line => line.Contains($",127.0.0.1,{port},", StringComparison.Ordinal)).ToList();
        Assert.That(ours, Has.Count.EqualTo(3));
        Assert.That(ours, Has.All.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,tcp,"));
    }

    [Test]
    public void Repeated_NDJSON_begins_with_the_timestamp_and_the_table_has_its_heading_each_time()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string[] repeat = ["-tln", "-c", "--count", "2", "--interval", "0.01"];
        Assert.That(AppRun.Of([.. repeat, "-f", "ndjson"]).Output.TrimEnd().Split('\n'), Has.All.StartWith("{\"timestamp\":\"2"));
        Assert.That(
            AppRun.Of(repeat).Output, Does.Match(@"^Active Internet connections \(only servers\), 2\S+Z\n(.+\n)+\nActive Internet connections \(only servers\), 2\S+Z\n(.+\n)+$"));
        Assert.That(AppRun.Of([.. repeat, "-H"]).Output, Does.Not.Contain("\n\n").And.Not.Contain("Active"));
    }

    /// <summary>Each of netstat's tables has the time above it, those of groups too, and a screen is never cleared.</summary>
    [TestCase("-s -a")]
    [TestCase("-i -a")]
    [TestCase("-r")]
    [TestCase("-g")]
    [TestCase("summary")]
    [TestCase("summary --by state")]
    public void A_table_follows_the_other_after_an_empty_line_and_says_when_it_was_taken(string command)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        string[] arguments = [.. command.Split(' '), "-c", "--count", "2", "--interval", "0.01", "--color", "never"];
        App.Run(new Terminal(output, () => error) { Arguments = arguments, IsTerminal = () => true, Width = () => 80 });
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.That(text, Does.Match(@"^(?!\n)[^\n]*2\d{3}-\d\d-\d\dT\S+Z\n"));
        Assert.That(text, Does.Match(@"[^\n]\n\n[^\n]*2\d{3}-\d\d-\d\dT\S+Z\n"));
        Assert.That(text, Does.Not.Contain("\n\n\n").And.Not.Contain("\e"));
    }

    [Test]
    public void An_interrupted_list_says_nothing_and_exits_with_130()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var interruption = new CancellationTokenSource();
        using var output = new CancellingStream(interruption);
        using var error = new StringWriter();
        string[] args = ["-tln", "-f", "ndjson", "-c", "--interval", "0.01"];
        var code = App.Run(new Terminal(output, () => error) { Arguments = args }, cancellationToken: interruption.Token);
        Assert.That((code, error.ToString()), Is.EqualTo((130, "")));
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.StartWith("{").And.EndsWith("}\n"));
    }

    [Test]
    public void Verbose_says_where_the_rows_come_from_and_not_in_the_data()
    {
        var run = AppRun.Of("-tln", "-j", "-v");
        Assert.That(run.Error, Does.Match(@"^dotnet-sockets: captured at .+ from (sock_diag|procfs)\.\r?\n$"));
        Assert.That(run.Output, Does.StartWith("["));
    }

    [Test]
    public void Every_column_is_listed_with_its_meaning()
    {
        var lines = AppRun.Of("--list-columns", "-f", "tsv", "-H").Output.TrimEnd().Split("\n");
        Assert.That(lines.Select(line => line.Split('\t')[0]), Is.SupersetOf(new[] { "proto", "recv_q", "foreign_port", "timestamp" }));
        Assert.That(lines, Has.All.Match("^[a-z0-9_]+\t(integer|text|array|number|boolean)\t[a-z ]*\t.{10,}$"));
    }

    [Test]
    public void Host_and_service_columns_are_there_for_the_asking()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var run = AppRun.Of("-tln", "-f", "ndjson", "--columns", "local_port,local_host,local_service,foreign_host,interface,family");
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.That(run.Output, Does.Match($"\"local_port\":{port},\"local_host\":\"[^\"]+\",\"local_service\":(null|\"[^\"]+\"),\"foreign_host\":null,\"interface\":null,\"family\":\"inet\""));
    }

    [Test]
    public void Sorted_and_limited_rows_need_not_show_what_they_are_sorted_by()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Any, 0);
        one.Start();
        other.Start();
        string[] sorted = ["-tln4", "-H", "--columns", "local_port", "--csv", "--sort", "local_address,local_port:desc"];
        var ports = AppRun.Of(sorted).Output.Split("\r\n").ToList();
        Assert.That(ports.IndexOf($"{((IPEndPoint)other.LocalEndpoint).Port}"), Is.LessThan(ports.IndexOf($"{((IPEndPoint)one.LocalEndpoint).Port}")));
        Assert.That(AppRun.Of([.. sorted, "--limit", "1"]).Output, Is.EqualTo($"{ports[0]}\r\n"));
    }

    [Test]
    public void A_column_to_drop_is_no_flag() =>
        Assert.That(
            AppRun.Of("-tln", "--columns", "-state,proto", "--csv").Output,
            Does.StartWith("recv_q,send_q,local_address,local_port,foreign_address,foreign_port\r\n"));

    [Test]
    public void The_list_of_columns_has_columns_to_choose_from()
    {
        Assert.That(AppRun.Of("--list-columns", "--columns", "column", "--csv").Output, Does.StartWith("column\r\nproto\r\n"));
        Assert.That(AppRun.Of("--list-columns", "--columns", "proto").Code, Is.EqualTo(2));
    }

    /// <summary>Interrupts as soon as it has a row.</summary>
    private sealed class CancellingStream(CancellationTokenSource interruption) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            interruption.Cancel();
        }
    }

    /// <summary>One that this kernel has no module of is missing, however it was named; its absence does not mean that the network is gone.</summary>
    [Platform("Linux")]
    [TestCase("-an", "-A", "{0}")]
    [TestCase("-an", "proto = {0}")]
    [TestCase("summary", "-A", "{0}", "--by", "proto")]
    public void A_protocol_that_the_kernel_lacks_is_named(params string[] line)
    {
        SocketProtocol[] rare = [SocketProtocol.Sctp, SocketProtocol.Dccp, SocketProtocol.Vsock, SocketProtocol.Xdp, SocketProtocol.Tipc];
        using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = rare.Aggregate(SocketProtocols.None, (all, one) => all | one.ToSet()) });
        var missing = rare.Where(one => (dump.Missing & one.ToSet()) != SocketProtocols.None).Select(one => $"{one}".ToLowerInvariant()).ToList();
        Need.Kernel(missing.Count > 0, "a kernel without one of the rare protocols", "unload sctp, dccp, vsock, xdp or tipc");
        foreach (var protocol in missing)
        {
            var run = AppRun.Of(Array.ConvertAll(line, word => string.Format(CultureInfo.InvariantCulture, word, protocol)));
            Assert.That((run.Code, run.Error), Is.EqualTo((0, $"dotnet-sockets: warning: This system has no table of {protocol} sockets.\n")));
        }
    }
}
