using DotNetSockets.Tests.CommandLine;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Recordings;

/// <summary>One table of /proc/net in a file of its own.</summary>
internal sealed class PastedTableTests
{
    private const string Columns = "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state,uid,inode";

    [TestCase("little-endian", "tcp", "tcp.txt", "-tan")]
    [TestCase("little-endian", "tcp6", "whatever", "-tan")]
    [TestCase("little-endian", "udp", "udp", "-uan")]
    [TestCase("little-endian", "udp6", "net-UDP6.txt", "-uan")]
    [TestCase("little-endian", "raw", "my raw (1).txt", "-wan")]
    [TestCase("big-endian", "tcp", "tcp.txt", "-tan")]
    [TestCase("families", "unix", "x", "-xan")]
    [TestCase("families", "netlink", "x", "-A netlink -an")]
    [TestCase("families", "packet", "x", "-A packet -an")]
    [TestCase("sctp", "sctp/eps", "x", "-San")]
    [TestCase("sctp", "sctp/assocs", "x", "-San")]
    public void Has_the_rows_that_it_has_in_a_folder(string host, string table, string name, string words)
    {
        var text = File.ReadAllText(Path.Combine(Fixtures, host, "net", table));
        using var folder = new HostileFiles().WithText($"proc/net/{table}", text);
        using var file = new HostileFiles().WithText(name, text).WithText("bom", "\ufeff" + text.TrimEnd('\n'));
        string[] line = [.. words.Split(' '), "-j", "--columns", Columns, "--from"];
        var expected = AppRun.Of([.. line, folder.Root]);
        Assert.That(expected.Output, Does.Contain("inode"));
        Assert.That(AppRun.Of([.. line, Path.Combine(file.Root, name)]).Output, Is.EqualTo(expected.Output));
        if (name is "x" or "tcp.txt")
        {
            Assert.That(AppRun.Of([.. line, Path.Combine(file.Root, "bom")]).Output, Is.EqualTo(expected.Output), "with a mark, and without the last end of line");
        }
    }

    [Test]
    public void Both_families_pasted_together_are_one_table()
    {
        var (v4, v6) = (Path.Combine(Fixtures, "little-endian", "net", "tcp"), Path.Combine(Fixtures, "little-endian", "net", "tcp6"));
        using var file = new HostileFiles().WithText("both", File.ReadAllText(v4) + File.ReadAllText(v6));
        string Rows(string path, string words = "-tan") => AppRun.Of([.. words.Split(' '), "--csv", "-H", "--from", path]).Output;
        var both = Path.Combine(file.Root, "both");
        Assert.That(Rows(both), Is.EqualTo(Rows(v4) + Rows(v6)));
        Assert.That(Rows(both, "-tan6"), Is.EqualTo(Rows(v6)).And.Not.Empty);
        Assert.That(AppRun.Of("-tan", "--from", both).Error, Is.Empty);
    }

    [Test]
    public void A_heading_of_several_protocols_asks_for_a_name()
    {
        using var file = new HostileFiles().WithText("x", File.ReadAllText(Path.Combine(Fixtures, "little-endian", "net", "udp")));
        var run = AppRun.Of("-uan", "--from", Path.Combine(file.Root, "x"));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.EndWith(
            "is a table of /proc/net, and its heading is that of udp, udplite, raw, icmp: give the file the name of the protocol, such as udp.txt.\n"));
    }

    [Test]
    public void What_the_table_does_not_hold_is_said()
    {
        var run = AppRun.Of("-uan", "--from", Path.Combine(Fixtures, "little-endian", "net", "tcp"));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "dotnet-sockets: warning: The recording has no table of udp sockets.\n")));
    }

    [TestCase("Proto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN\n")]
    [TestCase("State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*\n")]
    [TestCase("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n")]
    public void Another_programs_table_is_no_recording(string text)
    {
        using var file = new HostileFiles().WithText("tcp", text);
        var run = AppRun.Of("-tan", "--from", Path.Combine(file.Root, "tcp"));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("is no recording").And.EndsWith("or one of the tables of /proc/net with its heading.\n"));
    }

    private static string Fixtures => Path.Combine(Repository.Root, "tests", "SocketSnapshot.Tests", "Fixtures", "proc");
}
