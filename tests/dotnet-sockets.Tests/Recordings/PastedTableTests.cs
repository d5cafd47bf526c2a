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
        Assert.That(AppRun.Of("-H", "--csv", "--from", Path.Combine(Fixtures, "families", "net", "unix")), Is.EqualTo(new AppRun(
            0, "", "dotnet-sockets: warning: The recording has no table of internet sockets; -A unix shows those that it has.\n")));
        var run = AppRun.Of("-uan", "--from", Path.Combine(Fixtures, "little-endian", "net", "tcp"));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "dotnet-sockets: warning: The recording has no table of udp sockets; -A tcp shows those that it has.\n")));
    }

    /// <summary>A number that was cut is another number, and nothing in the line tells.</summary>
    [TestCase("families", "netlink", "-A netlink -an")]
    [TestCase("families", "packet", "-A packet -an")]
    [TestCase("sctp", "sctp/assocs", "-San")]
    public void A_last_value_that_may_be_cut_is_said(string host, string table, string words)
    {
        var text = File.ReadAllText(Path.Combine(Fixtures, host, "net", table)).TrimEnd();
        using var file = new HostileFiles().WithText("cut", text[..^2]).WithText("whole", text + "\n");
        var (cut, whole) = (AppRun.Of([.. words.Split(' '), "--csv", "--from", Path.Combine(file.Root, "cut")]), AppRun.Of([.. words.Split(' '), "--csv", "--from", Path.Combine(file.Root, "whole")]));
        Assert.That((cut.Code, Lines(cut.Output)), Is.EqualTo((0, Lines(whole.Output))));
        Assert.That(cut.Error, Is.EqualTo($"dotnet-sockets: warning: The last line of '{file.Root}/cut' has no end: if it was cut, its last value is another one.\n"));
        Assert.That(whole.Error, Is.Empty);
    }

    [TestCase("little-endian", "tcp", "-tan", 100)]
    [TestCase("families", "netlink", "-A netlink -an", 20)]
    [TestCase("sctp", "sctp/assocs", "-San", 90)]
    public void A_last_line_that_is_cut_is_damage(string host, string table, string words, int lost)
    {
        var text = File.ReadAllText(Path.Combine(Fixtures, host, "net", table)).TrimEnd();
        using var file = new HostileFiles().WithText("cut", text[..^lost]);
        var run = AppRun.Of([.. words.Split(' '), "--csv", "--from", Path.Combine(file.Root, "cut")]);
        Assert.That((run.Code, run.Error), Is.EqualTo(
            (1, $"dotnet-sockets: '{file.Root}/cut' is cut or damaged at byte {text.LastIndexOf('\n') + 1}; the rows before it are all there.\n")));
    }

    /// <summary>A UNIX socket's name may hold the end of a line, so that its table has lines that are not records.</summary>
    [TestCase("0000000000000000: 00000002 00000000 00010000 0001 01 20001 /run/a", 0, "warning: The last line of")]
    [TestCase("0000000000000000: 00000002 00000000 00010000 0001 01 20001 /run/a\nz", 0, "warning: The last line of")]
    [TestCase("0000000000000000: 00000002 00000000 00010000 0001 01 20001 /run/a\n0000000000000000: 0000", 1, "is cut or damaged at byte 122;")]
    [TestCase("0000000000000000: 00000002 00000000 00010000 0001 01 20001 /run/a\n0000", 1, "is cut or damaged at byte 122;")]
    [TestCase("0000000000000000: 00000002 00000000 00010000 0001 01", 1, "is cut or damaged at byte 56;")]
    public void So_is_one_of_UNIX_sockets_that_no_name_goes_on_with(string text, int code, string said)
    {
        using var file = new HostileFiles().WithText("cut", "Num       RefCount Protocol Flags    Type St Inode Path\n" + text);
        var run = AppRun.Of("-xan", "--csv", "--from", Path.Combine(file.Root, "cut"));
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Error, Does.Contain(said));
    }

    [Test]
    public void A_heading_alone_is_a_table_without_rows()
    {
        foreach (var (host, table, word) in new[] { ("little-endian", "tcp", "-ta"), ("families", "unix", "-xa") })
        {
            using var file = new HostileFiles().WithText("x", File.ReadLines(Path.Combine(Fixtures, host, "net", table)).First());
            Assert.That(AppRun.Of(word, "--csv", "-H", "--from", Path.Combine(file.Root, "x")), Is.EqualTo(new AppRun(0, "", "")));
        }
    }

    [TestCase("little-endian/net/tcp", "little-endian/net/udp", "tcp")]
    [TestCase("little-endian/net/udp", "little-endian/net/tcp", "udp")]
    [TestCase("little-endian/net/tcp", "families/net/unix", "tcp")]
    [TestCase("families/net/netlink", "families/net/packet", "x")]
    public void Tables_of_several_protocols_are_not_taken_for_one(string first, string second, string name)
    {
        using var file = new HostileFiles().WithText(name, File.ReadAllText(Path.Combine(Fixtures, first)) + File.ReadAllText(Path.Combine(Fixtures, second)));
        var path = Path.Combine(file.Root, name);
        Assert.That(AppRun.Of("-an", "--from", path), Is.EqualTo(new AppRun(2, "",
            $"dotnet-sockets: '{path}' holds tables of several protocols: put each table into a file of its own, or into a folder under its name, such as proc/net/tcp.\n")));
    }

    /// <summary>Before Linux 2.6.27 UDP's heading was TCP's.</summary>
    [TestCase("udp", "udp")]
    [TestCase("udp-and-tcp", "tcp")]
    [TestCase("x", "tcp")]
    public void A_name_tells_where_the_heading_does_not(string name, string protocol)
    {
        using var file = new HostileFiles().WithText(
            name, File.ReadAllText(Path.Combine(Fixtures, "little-endian", "net", "udp")).Replace(" ref pointer drops", "", StringComparison.Ordinal));
        var rows = AppRun.Of("-tuan", "--csv", "-H", "--columns", "proto", "--from", Path.Combine(file.Root, name)).Output;
        Assert.That(rows.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Is.Not.Empty.And.All.EqualTo(protocol));
    }

    [TestCase("Proto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN\n")]
    [TestCase("State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*\n")]
    [TestCase("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n")]
    public void Another_programs_table_is_no_recording(string text)
    {
        using var file = new HostileFiles().WithText("tcp", text);
        var run = AppRun.Of("-tan", "--from", Path.Combine(file.Root, "tcp"));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("is not a recording").And.EndsWith("or one of the tables of /proc/net with its heading.\n"));
    }

    private static int Lines(string text) => text.Count(character => character == '\n');

    private static string Fixtures => Path.Combine(Repository.Root, "tests", "SocketSnapshot.Tests", "Fixtures", "proc");
}
