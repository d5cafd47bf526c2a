using System.Net;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>Filters of a user who may see neither other users' processes nor marks: what cannot be decided is counted and said.</summary>
[Category(Categories.Oracle)]
internal sealed class UnseenFilterTests : IDisposable
{
    private readonly UnprivilegedTool _tool = new();
    private OpenSockets _sockets = null!;
    private NetworkNamespace _network = null!;

    [SetUp]
    public void Open()
    {
        _sockets = new OpenSockets();
        _network = NetworkNamespace.Create();
        _network.Run(OpenAll);
    }

    [TearDown]
    public void Close()
    {
        _network?.Dispose();
        _sockets?.Dispose();
    }

    public void Dispose() => _tool.Dispose();

    private void OpenAll()
    {
        // A listener on a port of its own, two ends of a connection, a socket in TIME_WAIT and one of UDP on ports that the kernel chose.
        var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 4, port: 80);
        var client = Tcp.New(_sockets, IPAddress.Loopback);
        client.Connect(listener.LocalEndPoint!);
        Tcp.AwaitPending(listener, 1);
        var pair = Tcp.Connect(_sockets, IPAddress.Loopback);
        Tcp.LeaveTimeWait(pair.Client, pair.Server);
        Udp.Bind(_sockets, IPAddress.Loopback);
    }

    [TestCase("process ~ dotnet", 0)]
    [TestCase("pid = 5", 0)]
    [TestCase("pid != 5", 1)]
    [TestCase("not command ~ x", 1)]
    [TestCase("container = null", 5)]
    [TestCase("container = abc", 0)]
    [TestCase("pid = null", 5)]
    [TestCase("pid = 5 and sport = 1", 0)]
    [TestCase("pid = 5 or sport > 0", 5)]
    public void An_owner_that_was_not_seen_is_not_known(string filter, int rows)
    {
        var all = filter.Contains("null", StringComparison.Ordinal) || filter.Contains("sport", StringComparison.Ordinal);
        var (count, error) = Run(filter);
        Assert.That(count, Is.EqualTo(rows));
        Assert.That(error, all ? Is.Empty : Does.Match(
            @"^dotnet-sockets: warning: The filter could not be decided for 4 sockets, which are left out: the owners could not be determined, because "
            + @"there is no permission to read the open files of \d+ processes\. To decide it: sudo \S*/dotnet "
            + $@"{Regex.Escape(_tool.Folder)}/dotnet-sockets\.dll .*\n$"));
        Assert.That(CodeOf("--strict", filter), Is.EqualTo(all ? 0 : 1));
    }

    /// <summary>The socket that the sockets are read through is among them, and is closed when the descriptors are read.</summary>
    [Test]
    public void The_programs_own_socket_has_the_program_for_its_owner()
    {
        using var apart = NetworkNamespace.Create();
        var (output, error) = apart.Run(() => _tool.Run(
            ["-A", "netlink", "-an", "--strict", "-f", "ndjson", "--columns", "local_address,local_port,pid,owner_via", "local_port != 0"]));
        Assert.That(output, Does.Match("""^\{"local_address":"tcpdiag","local_port":(\d+),"pid":\1,"owner_via":"fd"\}\n$"""));
        Assert.That(error, Is.Empty);
    }

    /// <summary>Nobody is missing there, whatever rights one has.</summary>
    [TestCase("local_port = 0 and pid != 5 and owner_via = kernel")]
    [TestCase("local_port = 0 and pid = null")]
    public void The_kernels_own_sockets_of_netlink_have_no_process(string filter)
    {
        var (output, error) = _network.Run(() => _tool.Run(["-A", "netlink", "-an", "-f", "ndjson", "--columns", "owner_via,pid", filter]));
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.Not.Empty.And.All.EqualTo("{\"owner_via\":\"kernel\",\"pid\":null}"));
        Assert.That(error, Is.Empty);
    }

    [Test]
    public void To_count_says_what_could_not_be_decided()
    {
        var (output, error) = _network.Run(() => _tool.Run(["summary", "-tu", "-j", "--by", "proto", "process ~ dotnet"]));
        Assert.That(output.Trim(), Is.EqualTo("[]").Or.EqualTo("[\n]"));
        Assert.That(error, Does.Contain("could not be decided for 4 sockets"));
    }

    [TestCase("mark = 5", 0, 5)]
    [TestCase("fwmark = 5", 0, 5)]
    [TestCase("not fwmark = 5", 0, 5)]
    [TestCase("fwmark = 5 or sport > 0", 5, 0)]
    [TestCase("fwmark = 5 and sport = 1", 0, 0)]
    [TestCase("fwmark = 5 and state = LISTEN", 0, 1)]
    public void A_mark_that_is_not_told_is_not_known(string filter, int rows, int undecided)
    {
        var (count, error) = Run(filter);
        Assert.That(count, Is.EqualTo(rows));
        Assert.That(error, undecided == 0 ? Is.Empty : Does.Match(
            $@"^dotnet-sockets: warning: The filter could not be decided for {undecided} socket.*: the kernel tells only root mark\."
            + @" To decide it: sudo .*\n$"));
    }

    [TestCase("autobound")]
    [TestCase("fwmark = 0x1 or autobound")]
    [TestCase("not fwmark = 0x1 and autobound")]
    [TestCase("fwmark = 0x1 and autobound")]
    public void What_a_filter_asks_for_beside_the_mark_is_still_tested(string filter)
    {
        var chosen = Tool.Rows(_network, "-tua", "autobound").Count;
        Assert.That(chosen, Is.InRange(2, 4));
        var (count, error) = Run(filter);
        var hangsOnMark = filter.Contains("and", StringComparison.Ordinal);
        Assert.That(count, Is.EqualTo(hangsOnMark ? 0 : chosen));
        Assert.That(error, filter == "autobound" ? Is.Empty
            : Does.Contain($"could not be decided for {(hangsOnMark ? chosen : 5 - chosen)} socket"));
    }

    [TestCase("pid != 5", "pid = 5")]
    [TestCase("not process = x", "process = x")]
    [TestCase("uid != 5", "uid = 5")]
    [TestCase("rtt_us != 5", "rtt_us = 5")]
    public void That_a_socket_in_TIME_WAIT_has_none_is_known(string opposite, string test)
    {
        Assert.That(Tool.Rows(_network, "-ta", $"state time-wait and {opposite}"), Has.Count.EqualTo(1));
        Assert.That(Tool.Rows(_network, "-ta", $"state time-wait and {test}"), Is.Empty);
        Assert.That(Tool.Rows(_network, "-ta", $"state time-wait and {test.Split(' ')[0]} = null"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Of_UDP_there_is_no_round_trip_and_no_state() => Assert.That(
        Tool.Rows(_network, "-ua", "rtt_us != 5 and not state ~ X and timer_ms != 5"), Has.Count.EqualTo(1));

    [Test]
    public void Port_ids_of_netlink_are_what_the_column_has()
    {
        string[] columns = ["-A", "netlink", "-an", "-H", "--columns", "local_port"];
        Assert.That(Tool.Run(_network, [.. columns, "local_port = null"]), Is.Empty);
        var ofKernel = Tool.Run(_network, [.. columns, "local_port = 0"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(ofKernel, Is.Not.Empty.And.All.EqualTo("0"));
        Assert.That(Tool.Run(_network, [.. columns, "local_port < 1"]).Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(ofKernel));
        Assert.That(Tool.Run(_network, [.. columns, "local_port = 4000000000"]), Is.Empty);
    }

    private (int Rows, string Error) Run(string filter)
    {
        var (output, error) = _network.Run(() => _tool.Run(["-tua", "-f", "ndjson", filter]));
        return (output.Count(character => character == '\n'), error);
    }

    private int CodeOf(params string[] arguments) => _network.Run(() => _tool.ExitCode(["-tua", .. arguments]));
}
