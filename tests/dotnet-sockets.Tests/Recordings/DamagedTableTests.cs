using DotNetSockets.Tests.CommandLine;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Copies of /proc/net that lack a part: each says which.</summary>
internal sealed class DamagedTableTests
{
    private const string Heading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private const string Port80 =
        "   0: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0\n";
    private const string Port81 =
        "   1: 0100007F:0051 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12346 1 0 100 0 0 10 0\n";
    private const string UnixHeading = "Num       RefCount Protocol Flags    Type St Inode Path\n";
    private const string UnixA = "0000000000000000: 00000002 00000000 00010000 0001 01 20001 /run/a\n";
    private const string UnixB = "0000000000000000: 00000002 00000000 00010000 0001 01 20002 /run/b\n";

    [Test]
    public void A_table_without_a_heading_loses_no_row() => Assert.That(
        (Run("tcp", Port80 + Port81, "-tan"), Run("unix", UnixA + UnixB, "-xan")), Is.EqualTo((new AppRun(0, "12345\n12346\n", ""), new AppRun(0, "20001\n20002\n", ""))));

    [Test]
    public void A_table_with_other_line_ends_loses_no_row() => Assert.That(
        Run("unix", (UnixHeading + UnixA + UnixB).Replace("\n", "\r\n", StringComparison.Ordinal), "-xan"),
        Is.EqualTo(new AppRun(0, "20001\n20002\n", "")));

    [Test]
    public void A_table_without_even_a_heading_is_no_table()
    {
        var run = Run("tcp", "", "-tan");
        Assert.That((run.Code, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Match(
            @"^dotnet-sockets: None of the tables of the requested sockets can be read\. /\S+/proc/net/tcp is empty, without even a heading, so its sockets are missing\.\n$"));
    }

    [TestCase("-xan", "unix")]
    [TestCase("-A netlink -an", "netlink")]
    [TestCase("-A packet -an", "packet")]
    [TestCase("-San", "sctp")]
    [TestCase("-uan", "udp")]
    [TestCase("-uan4", "IPv4 udp")]
    [TestCase("-tan6", "IPv6 tcp")]
    [TestCase("-A inet6 -an", "IPv6 internet")]
    [TestCase("-A mptcp,vsock -an", "mptcp, vsock")]
    public void A_table_that_is_not_there_is_not_an_empty_one(string words, string protocol) => Assert.That(
        Run("tcp", Heading + Port80, words),
        Is.EqualTo(new AppRun(0, "", $"dotnet-sockets: warning: The recording has no table of {protocol} sockets; -A tcp shows those that it has.\n")));

    [TestCase("-an", "internet")]
    [TestCase("-ln", "internet")]
    [TestCase("-tuan", "tcp, udp")]
    public void A_recording_without_any_wanted_table_is_no_host_without_sockets(string words, string protocol) => Assert.That(
        Run("unix", UnixHeading + UnixA, words),
        Is.EqualTo(new AppRun(0, "", $"dotnet-sockets: warning: The recording has no table of {protocol} sockets; -A unix shows those that it has.\n")));

    [Test]
    public void Only_the_named_ones_are_missed_where_there_is_another()
    {
        Assert.That(Run("tcp", Heading + Port80, "-an"), Is.EqualTo(new AppRun(0, "12345\n", "")));
        Assert.That(Run("tcp", Heading + Port80, "-tuan"), Is.EqualTo(new AppRun(0, "12345\n", "dotnet-sockets: warning: The recording has no table of udp sockets.\n")));
    }

    [TestCase("tcp", Heading + Port80, "   1: 0100007F:0051 00000000:0000 0A 000", "-tan", "12345\n")]
    [TestCase("unix", UnixHeading + UnixA, "0000000000000000: 00000003 00000000 0000", "-xan", "20001\n")]
    [TestCase("netlink", "sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode\n", "0000 0", "-A netlink -an", "")]
    public void A_table_that_is_cut_is_a_failure_as_any_other_recording(string table, string whole, string rest, string words, string rows)
    {
        var run = Run(table, whole + rest, words);
        Assert.That((run.Code, run.Output), Is.EqualTo((1, rows)));
        Assert.That(run.Error, Does.Match($@"/proc/net/{table} is cut or damaged at byte {whole.Length}; the rows before it are all there\.\n$"));
    }

    [TestCase(UnixHeading + UnixA + "0000000000000000: 00000002 00000000 00010000 0001 01 2000x /run/x\n" + UnixB, "that begin as socket records do and are none were taken for parts of names: 1")]
    [TestCase("Num       RefCount Protocol Flags    Type St Path\n0000000000000000: 00000002 00000000 00010000 0001 01 /run/a\n", "that are not socket records were left out: 1")]
    public void Lines_of_UNIX_sockets_that_are_none_are_said(string text, string lacking)
    {
        var run = Run("unix", text, "-xan");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Error, Does.Match($@"^dotnet-sockets: warning: Lines of /\S+/unix {lacking}\.\n$"));
    }

    private static AppRun Run(string table, string text, string words)
    {
        using var bundle = new HostileFiles().WithText($"proc/net/{table}", text);
        return AppRun.Of([.. words.Split(' '), "--from", bundle.Root, "--template", "{inode}\\n"]);
    }
}
