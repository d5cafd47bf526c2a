using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Filters say of a recording what they say of the host that it was made of.</summary>
internal sealed class RecordedFilterTests
{
    private const string TwoOwners =
        """{"proto":"tcp","state":"LISTEN","local_address":"0.0.0.0","local_port":80,"pid":1,"process":"a","processes":[{"pid":1,"process":"a","fd":3},{"pid":2,"process":"b","fd":4}],"command":"a -x"}""";

    private const string TwoOwnersCsv =
        "proto,local_address,local_port,state,pid,process,processes\r\ntcp,0.0.0.0,80,LISTEN,1,a,1/a fd=3; 2/b; c fd=4\r\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filters");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCase("pid = 1", 1)]
    [TestCase("pid = 2", 1)]
    [TestCase("pid = 3", 0)]
    [TestCase("not pid = 2", 0)]
    [TestCase("process != b", 0)]
    [TestCase("fd = 4", 1)]
    [TestCase("program = 2/b", 1)]
    [TestCase("command ~ -x", 1)]
    public void Any_owner_may_match(string filter, int rows) => Assert.That(Rows(TwoOwners, filter), Is.EqualTo((rows, "")));

    [TestCase("pid = 2", 1)]
    [TestCase("process = 'b; c'", 1)]
    [TestCase("not process ~ c$", 0)]
    public void So_it_may_in_CSV(string filter, int rows) => Assert.That(Rows(TwoOwnersCsv, filter), Is.EqualTo((rows, "")));

    [Test]
    public void What_is_recorded_of_the_first_owner_only_is_not_known_of_the_others() => Assert.That(
        Rows(TwoOwners, "command ~ -y"), Is.EqualTo((0, Warning("1 socket, which is left out: of several owners the recording has the first one's command."))));

    [TestCase(0, 1, 0)]
    [TestCase(5, 0, 1)]
    public void A_recorded_socket_of_the_kernel_has_no_process_and_another_was_not_seen(int port, int rows, int undecided)
    {
        var (count, error) = Rows($$"""{"proto":"netlink","local_address":"rtnl","local_port":{{port}},"inode":7,"pid":null}""", "-A", "netlink", "pid != 5");
        Assert.That((count, error.Contains("could not be decided for 1 socket", StringComparison.Ordinal) ? 1 : 0), Is.EqualTo((rows, undecided)));
    }

    [TestCase("packet", "null", "null", 1, 0)]
    [TestCase("netlink", "null", "null", 1, 0)]
    [TestCase("unix", "\"0x5\"", "null", 1, 0)]
    [TestCase("unix", "null", "null", 0, 1)]
    [TestCase("unix", "\"0x5\"", "7", 0, 1)]
    public void A_recorded_socket_that_can_have_no_peer_has_no_peers_process(string proto, string cookie, string peer, int rows, int undecided)
    {
        var (count, error) = Rows(
            $$"""{"proto":"{{proto}}","local_address":"x","inode":5,"cookie":{{cookie}},"peer_inode":{{peer}},"peer_process":null}""",
            "-A", "all", "-a", "peer_process != python3");
        Assert.That((count, error.Contains("could not be decided for 1 socket", StringComparison.Ordinal) ? 1 : 0), Is.EqualTo((rows, undecided)), error);
    }

    [TestCase("rtt_us > 5", 0, 0)]
    [TestCase("rtt_us != 5", 1, 0)]
    [TestCase("cwnd != 3 and bbr_bw_bps != 3 and info !~ x", 1, 0)]
    [TestCase("congestion = cubic", 0, 1)]
    public void What_is_not_connected_has_nothing_that_a_connection_has(string filter, int rows, int undecided)
    {
        const string Row = """{"proto":"tcp","state":"CLOSE","local_address":"127.0.0.1","local_port":80,"cookie":"0x5","rtt_us":null,"cwnd":null,"bbr_bw_bps":null,"info":null,"congestion":null}""";
        var (count, error) = Rows(Row, filter);
        Assert.That((count, error.Contains("could not be decided for 1 socket", StringComparison.Ordinal) ? 1 : 0), Is.EqualTo((rows, undecided)), error);
    }

    [TestCase("direction = outbound", 0, "the recording does not have direction. To decide it, record with: --columns +direction")]
    [TestCase("direction = null", 1, null)]
    public void Without_listeners_a_recording_does_not_tell_who_connected(string filter, int rows, string? lacking) => Assert.That(
        Rows("""{"proto":"tcp","state":"ESTABLISHED","local_address":"192.0.2.1","local_port":40000,"foreign_address":"192.0.2.2","foreign_port":443}""", filter),
        Is.EqualTo((rows, lacking is null ? "" : Warning($"1 socket, which is left out: {lacking}"))));

    [Test]
    public void With_listeners_it_does()
    {
        var client = """{"proto":"tcp","state":"ESTABLISHED","local_address":"192.0.2.1","local_port":40000,"foreign_address":"192.0.2.2","foreign_port":443}""";
        var server = """{"proto":"tcp","state":"ESTABLISHED","local_address":"192.0.2.1","local_port":22,"foreign_address":"192.0.2.2","foreign_port":50000}""";
        var listener = """{"proto":"tcp","state":"LISTEN","local_address":"0.0.0.0","local_port":22,"foreign_address":"0.0.0.0","foreign_port":null}""";
        Assert.That(Rows($"{client}\n{server}\n{listener}\n", "direction = outbound"), Is.EqualTo((1, "")));
        Assert.That(Rows($"{client}\n{server}\n{listener}\n", "direction = inbound"), Is.EqualTo((1, "")));
    }

    /// <summary>lo has the number 1 on every host, and this host's number says nothing of another's.</summary>
    [TestCase("lo", "dev = lo", 1, null)]
    [TestCase("lo", "dev = eth0", 0, null)]
    [TestCase("lo", "dev = 1", 0, "the number of the interface")]
    [TestCase("lo", "not dev = 1", 0, "the number of the interface")]
    [TestCase("if7", "dev = 7", 1, null)]
    [TestCase("if7", "interface = 7", 1, null)]
    [TestCase("if7", "dev = 8", 0, null)]
    [TestCase("if7", "dev = eth0", 0, "the name of the interface")]
    [TestCase("if7", "src 127.0.0.1%if7", 1, null)]
    public void Of_an_interface_a_recording_has_the_name_or_the_number(string name, string filter, int rows, string? lacking) => Assert.That(
        Rows($$"""{"proto":"tcp","state":"LISTEN","local_address":"127.0.0.1","local_port":80,"interface":"{{name}}"}""", filter),
        Is.EqualTo((rows, lacking is null ? "" : Warning($"1 socket, which is left out: the recording does not have {lacking}."))));

    [TestCase("exposure = ANY")]
    [TestCase("shutdown = NONE")]
    [TestCase("timer = KeepAlive")]
    [TestCase("ca_state = Open")]
    [TestCase("type = STREAM")]
    [TestCase("family = INET6")]
    [TestCase("owner_via = FD")]
    [TestCase("proto = TCP6")]
    public void Words_may_be_written_in_any_case(string filter) => Assert.That(
        Rows("""{"proto":"tcp6","state":"ESTABLISHED","exposure":"any","shutdown":"none","timer":"keepalive","ca_state":"open","type":"stream","family":"inet6","pid":1,"owner_via":"fd"}""", filter),
        Is.EqualTo((1, "")));

    [TestCase("bbr_pacing_gain > 9.6", 1)]
    [TestCase("bbr_pacing_gain = 10.0", 1)]
    [TestCase("bbr_pacing_gain = 9-11", 2)]
    [TestCase("bbr_pacing_gain <= 9.5", 1)]
    [TestCase("bbr_pacing_gain in (9.5, 1e1)", 2)]
    public void Real_numbers_compare_as_numbers(string filter, int rows) =>
        Assert.That(Rows("{\"proto\":\"tcp\",\"bbr_pacing_gain\":10}\n{\"proto\":\"tcp\",\"bbr_pacing_gain\":9.5}\n", filter), Is.EqualTo((rows, "")));

    [TestCase("bbr_pacing_gain < abc", "'abc' cannot be compared with 'bbr_pacing_gain'; expected a number, a range such as 0.5-1.5, another column, or null.")]
    [TestCase("proto = tpc", "Unknown value of 'proto' 'tpc'; did you mean 'tcp'?")]
    [TestCase("shutdown = foo", "Unknown value of 'shutdown' 'foo'; expected none, receive, send, both or null.")]
    [TestCase("sack = yes", "Unknown value of 'sack' 'yes'; expected true, false or null.")]
    [TestCase("sack in (true, 1)", "Unknown value of 'sack' '1'; expected true, false or null.")]
    [TestCase("timer = kepalive", "Unknown value of 'timer' 'kepalive'; did you mean 'keepalive'?")]
    public void What_a_column_never_holds_is_a_wrong_command_line(string filter, string sentence)
    {
        var run = AppRun.Of("-tan", filter);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain(sentence));
    }

    [TestCase("unix", "/run/x.sock", "local_address = /run/x.sock", 1)]
    [TestCase("unix", "/run/x.sock", "local_address != /run/x.sock", 0)]
    [TestCase("unix", "@abs", "local_address in (@abs, @other)", 1)]
    [TestCase("netlink", "rtnl", "local_address = rtnl", 1)]
    [TestCase("packet", "arp", "local_address = arp", 1)]
    [TestCase("netlink", "rtnl", "local_address = 10/8", 0)]
    public void An_address_may_be_what_stands_in_its_place(string proto, string address, string filter, int rows) =>
        Assert.That(Rows($$"""{"proto":"{{proto}}","state":null,"local_address":"{{address}}"}""", "-A", "all", filter), Is.EqualTo((rows, "")));

    [Test]
    public void A_name_that_is_no_address_of_the_families_listed_is_still_a_slip() =>
        Assert.That(AppRun.Of("-tan", "local_address = not_a_host!").Code, Is.EqualTo(2));

    [TestCase("local_port = 4000000000", 1)]
    [TestCase("local_port > 65535", 1)]
    [TestCase("local_port = 0", 1)]
    [TestCase("local_port >= 0", 2)]
    [TestCase("local_port = null", 2)]
    [TestCase("local_port != null", 2)]
    [TestCase("not local_port < 10", 3)]
    [TestCase("sport = 0", 2)]
    public void Ports_of_every_family_are_what_the_column_has(string filter, int rows) => Assert.That(
        Rows("""
            {"proto":"netlink","local_address":"rtnl","local_port":4000000000}
            {"proto":"netlink","local_address":"rtnl","local_port":0}
            {"proto":"unix","local_address":"/x","local_port":null}
            {"proto":"tcp","state":"CLOSE","local_address":"0.0.0.0","local_port":null}
            """, "-A", "all", filter),
        Is.EqualTo((rows, "")));

    [TestCase("cgroup = /system.slice/a.service", 1)]
    [TestCase("cgroup /system.slice/a.service/", 1)]
    [TestCase("cgroup != /system.slice/a.service", 0)]
    [TestCase("cgroup ~ system", 1)]
    [TestCase("cgroup = /", 0)]
    [TestCase("process_cgroup = /user.slice", 1)]
    [TestCase("process_cgroup ~ system", 0)]
    public void The_cgroup_of_a_recording_is_the_one_that_it_has(string filter, int rows) => Assert.That(
        Rows("""{"proto":"tcp","state":"LISTEN","pid":1,"process_cgroup":"/user.slice","socket_cgroup":"/system.slice/a.service"}""", filter),
        Is.EqualTo((rows, "")));

    [TestCase("uid = 0", "uid")]
    [TestCase("not uid = 0", "uid")]
    [TestCase("pid = 1", "pid")]
    [TestCase("drops > 0", "drops")]
    [TestCase("fwmark = 1", "mark")]
    [TestCase("cgroup = /no/such/folder", "socket_cgroup")]
    [TestCase("interface = eth0", "interface")]
    [TestCase("state = LISTEN", "state")]
    [TestCase("dst 10/8", "foreign_address")]
    public void What_a_recording_has_no_column_for_is_not_decided(string filter, string column)
    {
        const string Row = """{"proto":"tcp","local_port":80}""";
        var warning = Warning($"1 socket, which is left out: the recording does not have {column}. To decide it, record with: --columns +{column}");
        Assert.That(Rows(Row, filter), Is.EqualTo((0, warning)));
        Assert.That(Rows(Row, $"local_port = 81 and {filter}"), Is.EqualTo((0, "")), "No whatever the recording lacks.");
        Assert.That(Rows(Row, $"local_port = 80 or {filter}"), Is.EqualTo((1, "")), "Yes whatever the recording lacks.");
        Assert.That(Rows(Row, $"{column} = null"), Is.EqualTo((1, "")), "The cell is empty.");
        Assert.That(Run(Row, "--strict", filter).Code, Is.EqualTo(1));
        Assert.That(AppRun.Of("summary", "--from", Written(Row), "--strict", "--by", "proto", filter), Has.Property(nameof(AppRun.Code)).EqualTo(1)
            .And.Property(nameof(AppRun.Error)).EqualTo(warning));
    }

    [TestCase("comm = b")]
    [TestCase("not comm = b")]
    [TestCase("command ~ b")]
    public void Of_the_first_owner_only_is_the_reason_for_the_others(string filter) => Assert.That(
        Rows("""{"proto":"tcp","comm":"a","command":"a -x","processes":[{"pid":1,"process":"a","fd":3},{"pid":2,"process":"b","fd":3}]}""", filter),
        Is.EqualTo((0, Warning($"1 socket, which is left out: of several owners the recording has the first one's {(filter.Contains("command", StringComparison.Ordinal) ? "command" : "comm")}."))));

    [Test]
    public void No_recording_tells_whether_the_kernel_chose_a_port() => Assert.That(
        Rows("""{"proto":"tcp","local_port":80}""", "autobound"), Is.EqualTo((0, Warning("1 socket, which is left out: the recording does not have autobound."))));

    [Test]
    public void A_limit_leaves_no_doubt_out() => Assert.That(
        Run("{\"proto\":\"tcp\",\"recv_q\":1}\n{\"proto\":\"tcp\",\"recv_q\":1}\n{\"proto\":\"tcp\"}\n", "--limit", "1", "recv_q > 0").Error,
        Is.EqualTo(Warning("1 socket, which is left out: the recording does not have recv_q. To decide it, record with: --columns +recv_q")));

    [TestCase(18446744073709551615, 0ul, "18446744073709551615")]
    [TestCase(18446744073709551615, 1ul, "null")]
    public void A_sum_that_has_no_room_is_said(ulong one, ulong other, string sum)
    {
        var run = AppRun.Of("summary", "--by", "proto", "--sum", "bytes_sent", "-f", "ndjson", "--from", Written($$"""
            {"proto":"tcp","bytes_sent":{{one}}}
            {"proto":"tcp","bytes_sent":{{other}}}
            """));
        Assert.That(run.Output, Is.EqualTo($$"""{"proto":"tcp","count":2,"bytes_sent":{{sum}}}""" + "\n"));
        Assert.That(run.Error, sum == "null" ? Does.Contain("A sum of bytes_sent is greater than 64 bits can hold") : Is.Empty);
    }

    private static string Warning(string rest) => $"dotnet-sockets: warning: The filter could not be decided for {rest}\n";

    private (int Rows, string Error) Rows(string content, params string[] arguments)
    {
        var run = Run(content, arguments);
        Assert.That(run.Code, Is.Zero, run.Error);
        return (run.Output.Count(character => character == '\n'), run.Error);
    }

    private AppRun Run(string content, params string[] arguments) =>
        AppRun.Of(["--from", Written(content), "-a", "-f", "ndjson", "--columns", "proto", .. arguments]);

    private string Written(string content)
    {
        var path = Path.Combine(_folder.FullName, "recording");
        File.WriteAllText(path, content);
        return path;
    }
}
