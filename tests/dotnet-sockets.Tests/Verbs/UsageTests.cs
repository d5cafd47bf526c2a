namespace DotNetSockets.Tests.Verbs;

internal sealed class UsageTests
{
    [TestCase("-tz", "Unknown option '-z'; --help lists them all.")]
    [TestCase("--colums", "Unknown option '--colums'; did you mean '--columns'? --help lists them all.")]
    [TestCase("--sort x", "--sort is not there yet in this version.")]
    [TestCase("-f", "-f needs a value.")]
    [TestCase("--columns -H", "--columns needs a value.")]
    [TestCase("-f jsn", "Unknown format 'jsn'; did you mean 'json'? it can be table, json, ndjson, csv, tsv.")]
    [TestCase("-A inet5", "Unknown family 'inet5'; did you mean 'inet'? it can be all, inet, inet4, inet6, tcp, mptcp, udp, udplite, raw, icmp, sctp, dccp, unix, unix_stream, u_str, unix_dgram, u_dgr, unix_seqpacket, u_seq, packet, packet_raw, p_raw, packet_dgram, p_dgr, netlink, vsock, vsock_stream, v_str, vsock_dgram, v_dgr, xdp, tipc.")]
    [TestCase("-j --csv", "One format at a time, not json and csv.")]
    [TestCase("-c -j", "-c cannot write json: a JSON document is one array and would never end; use ndjson, csv, tsv or table.")]
    [TestCase("--count 3", "--count needs -c, which repeats.")]
    [TestCase("-c --count x", "--count takes a whole number from 1 on, not 'x'.")]
    [TestCase("-c --interval 0", "--interval takes a number of seconds from 0.01 to 2000000, not '0'.")]
    [TestCase("-c --output f", "-c with --output needs --count: the file appears when all of it is written.")]
    [TestCase("--resolve-timeout soon", "--resolve-timeout takes a number of seconds from 0 to 2000000, not 'soon'.")]
    [TestCase("--delimiter ab", "--delimiter takes one character such as ';', or \\t for a tab, not 'ab'.")]
    [TestCase("--columns state,state", "The column 'state' is named twice.")]
    public void A_wrong_command_line_is_one_sentence_and_exit_code_2(string line, string sentence) =>
        Assert.That(AppRun.Of(line.Split(' ')), Is.EqualTo(new AppRun(2, "", $"dotnet-sockets: {sentence}{Environment.NewLine}")));

    [TestCase("-t4", "-t", "-4")]
    [TestCase("-4an", "--ipv4", "-an")]
    [TestCase("-tn46", "-tn", "--ipv4", "--ipv6")]
    [TestCase("--inet6 -tan", "-6tan")]
    [TestCase("-Ainet6 -an", "--protocol=inet6", "-an")]
    public void Spellings_of_the_same_thing_give_the_same(string line, params string[] same)
    {
        // Ports of one's own, for the host's sockets come and go.
        var either = AppRun.Of([.. line.Split(' '), "--columns", "proto", "-l"]);
        Assert.That(either.Code, Is.Zero);
        Assert.That(AppRun.Of([.. same, "--columns", "proto", "-l"]), Is.EqualTo(either));
    }

    [Test]
    public void Help_fits_a_terminal_and_names_every_option()
    {
        var help = AppRun.Of("--help");
        Assert.That(help.Code, Is.Zero);
        Assert.That(help.Output.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
        Assert.That(help.Output, Does.Contain("--resolve-timeout").And.Contain("services"));
    }

    [Test]
    public void The_version_is_a_version() =>
        Assert.That(AppRun.Of("-V").Output, Does.Match(@"^\d+\.\d+\.\d+\r?\n$"));
}
