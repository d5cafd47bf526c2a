using System.Text.Json;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Recordings;

/// <summary>What a recording tells, in every format: values of its columns, and what follows from them.</summary>
internal sealed class RecordedValueTests
{
    /// <summary>What -p writes: three processes that share a listener, and both ends of a connection.</summary>
    private const string Shared =
        """
        {"proto":"tcp","recv_q":0,"send_q":5,"local_address":"127.0.0.1","local_port":8080,"foreign_address":"0.0.0.0","foreign_port":null,"state":"LISTEN","pid":7,"process":"web","processes":[{"pid":7,"process":"web","fd":3},{"pid":8,"process":"worker","fd":4}]}
        {"proto":"tcp","recv_q":0,"send_q":0,"local_address":"127.0.0.1","local_port":8080,"foreign_address":"127.0.0.1","foreign_port":57220,"state":"ESTABLISHED","pid":7,"process":"web","processes":[{"pid":7,"process":"web","fd":5}]}
        {"proto":"tcp","recv_q":0,"send_q":0,"local_address":"127.0.0.1","local_port":57220,"foreign_address":"127.0.0.1","foreign_port":8080,"state":"ESTABLISHED","pid":9,"process":"curl","processes":[{"pid":9,"process":"curl","fd":4}]}
        """;

    private const string Odd =
        """{"proto":"quic","state":"FOO","recv_q":{"a":1},"send_q":1e3,"sack":1,"local_port":1.5,"foreign_port":"x","exposure":"moon","processes":5,"process":{"a":1},"uid":[1],"timer":"sundial"}""";

    private const string OddOwners = """{"proto":"tcp","processes":[{"pid":"1"}],"pid":99999999999999999999,"dctcp_alpha":"abc","bbr_pacing_gain":"fast","sack":"TRUE"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("values");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void The_table_has_the_owners_that_JSON_recorded() => Assert.That(
        Run(Shared, "-tanp").Output.Split('\n').Select(line => line.Split(' ')[^1]).Skip(2).SkipLast(1), Is.EqualTo(new[] { "7/web", "7/web", "9/curl" }));

    [Test]
    public void The_peers_owner_is_that_of_the_other_row() => Assert.That(
        Run(Shared, "-tan", "-f", "ndjson", "--columns", "peer_pid,peer_process,fd,owner_via").Output, Is.EqualTo(
            """
            {"peer_pid":null,"peer_process":null,"fd":3,"owner_via":"fd"}
            {"peer_pid":9,"peer_process":"curl","fd":5,"owner_via":"fd"}
            {"peer_pid":7,"peer_process":"web","fd":4,"owner_via":"fd"}

            """));

    [Test]
    public void A_UNIX_sockets_peer_is_found_by_its_inode() => Assert.That(
        Run(
            "{\"proto\":\"unix\",\"inode\":1,\"peer_inode\":2,\"pid\":7,\"process\":\"a\"}\n{\"proto\":\"unix\",\"inode\":2,\"peer_inode\":1,\"pid\":8,\"process\":\"b\"}\n",
            "-xan", "-f", "ndjson", "--columns", "peer_pid,peer_process").Output,
        Is.EqualTo("{\"peer_pid\":8,\"peer_process\":\"b\"}\n{\"peer_pid\":7,\"peer_process\":\"a\"}\n"));

    [Test]
    public void A_timer_is_put_together_again() => Assert.That(
        Run(
            "proto,timer,timer_ms,retransmits\r\ntcp,keepalive,7000,2\r\ntcp,on,210,1\r\ntcp,persist,500,3\r\ntcp,off,,0\r\ntcp,on,,0\r\nudp,,,\r\n",
            "-an", "-f", "ndjson", "--columns", "timers").Output,
        Is.EqualTo(string.Concat(new[] { "\"keepalive (7.00/0/2)\"", "\"on (0.21/1/0)\"", "\"probe (0.50/0/3)\"", "\"off (0.00/0/0)\"", "\"on (-/0/0)\"", "null" }
            .Select(timer => $"{{\"timers\":{timer}}}\n"))));

    [TestCase("csv")]
    [TestCase("tsv")]
    public void Owners_are_structured_again(string format)
    {
        var saved = Run(Shared, "-tan", "-f", format, "--columns", "proto,local_port,processes").Output;
        Assert.That(
            Run(saved, "-tan", "-f", "ndjson", "--columns", "processes,pid").Output.Split('\n')[0],
            Is.EqualTo("""{"processes":[{"pid":7,"process":"web","fd":3},{"pid":8,"process":"worker","fd":4}],"pid":7}"""));
    }

    /// <summary>A process names itself: as one that is not known, or as a text in which others own the socket.</summary>
    [Test]
    public void An_owner_of_any_name_is_the_owner_again(
        [Values("-", "\\-", "", " ", " fd=9", "x fd=9", "a; 2/b", "a; 2/b fd=3; 3/c", "a;", "a\\", "\\", "\\; 2/b", "a=b", "2/b", "=1+1", "a\tb\nc", null)] string? name,
        [Values("csv", "tsv")] string format)
    {
        var owners = JsonSerializer.Serialize(new[] { new { pid = 1, process = name, fd = (int?)3 }, new { pid = 7, process = name, fd = (int?)null }, new { pid = 8, process = (string?)"web", fd = (int?)4 } });
        var expected = Run($$"""{"proto":"tcp","processes":{{owners}}}""" + "\n", "-an", "-f", "ndjson", "--columns", "proto,processes").Output;
        Assert.That(JsonDocument.Parse(expected).RootElement.GetProperty("processes").EnumerateArray().Select(owner => owner.GetProperty("process").GetString()), Is.EqualTo(new[] { name, name, "web" }));
        var saved = Run(expected, "-an", "-f", format, "--columns", "proto,processes").Output;
        Assert.That(Run(saved, "-an", "-f", "ndjson", "--columns", "proto,processes").Output, Is.EqualTo(expected));
    }

    [Test]
    public void What_a_column_cannot_hold_is_null_and_said_once()
    {
        var run = Run(Odd, "-an", "-f", "ndjson", "--columns", "proto,state,recv_q,send_q,sack,local_port,foreign_port,exposure,processes,process,uid,timer");
        Assert.That(run, Is.EqualTo(new AppRun(
            0,
            """{"proto":null,"state":null,"recv_q":null,"send_q":1000,"sack":null,"local_port":null,"foreign_port":null,"exposure":null,"processes":null,"process":null,"uid":null,"timer":null}""" + "\n",
            "dotnet-sockets: warning: The recording has values that no socket can have in exposure, foreign_port, local_port, process, processes, proto, recv_q, "
            + "sack, state, timer, uid; they are unknown here.\n")));
    }

    /// <summary>The table and the filters read no column of the parts of an address.</summary>
    [TestCase("\"local_address\":\"300.1.1.1\"", "local_address", "src", "10/8")]
    [TestCase("\"local_port\":99999999999", "local_port", "sport", "=", ":80")]
    [TestCase("\"local_port\":-1", "local_port", "sport", "=", ":80")]
    [TestCase("\"foreign_address\":\"1\"", "foreign_address", "dst", "10/8")]
    [TestCase("\"foreign_port\":\"x\"", "foreign_port", "dport", "=", ":80")]
    [TestCase("\"recv_q\":-5", "recv_q", "recv_q", "<", "1")]
    [TestCase("\"uid\":-2", "uid", "uid", "<", "1")]
    [TestCase("\"inode\":\"x\"", "inode", "inode", ">", "1")]
    [TestCase("\"cookie\":\"99999999999999999999\"", "cookie", "cookie", "~", "9")]
    [TestCase("\"pid\":-3", "pid", "pid", "<", "1")]
    [TestCase("\"drops\":-4", "drops", "drops", "<", "1")]
    public void What_a_socket_cannot_have_is_said_and_undecided_in_the_table_too(string member, string key, params string[] filter)
    {
        var content = $$"""{"proto":"tcp","local_address":"192.0.2.1","local_port":1,"foreign_address":"192.0.2.2","foreign_port":2,{{member}}}""";
        var said = $"The recording has values that no socket can have in {key}; they are unknown here.";
        Assert.That(Run(content, "-tanpe", "--columns", $"+{key}").Error, Does.Contain(said));
        var run = Run(content, ["-tan", "-H", .. filter]);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("The filter could not be decided for 1 socket").And.Contain(said));
        Assert.That(Run(content, "-tan", "-f", "ndjson", "--columns", key).Output, Is.EqualTo($"{{\"{key}\":null}}\n"));
    }

    [TestCase("192.0.2.1")]
    [TestCase("::1")]
    [TestCase("5")]
    public void A_name_that_looks_like_an_address_stays_a_name(string name)
    {
        const string Columns = "proto,local_address,local_endpoint,foreign_address,path";
        var json = $$"""{"proto":"unix","local_address":"{{name}}","local_endpoint":"{{name}}","foreign_address":"{{name}}","path":"{{name}}"}""" + "\n";
        foreach (var format in new[] { "ndjson", "csv", "tsv" })
        {
            var saved = Run(json, "-xan", "-f", format, "--columns", Columns).Output;
            Assert.That(Run(saved, "-xan", "-f", "ndjson", "--columns", Columns).Output, Is.EqualTo(json));
        }
    }

    [TestCase(Odd)]
    [TestCase(OddOwners)]
    [TestCase(Shared)]
    [TestCase("proto,processes\r\ntcp,1/a fd=3\r\ntcp,nobody\r\nudp,2/b; c fd=x\r\n")]
    [TestCase("proto,recv_q,sack,processes\r\ntcp,-1,TRUE,1/-\r\n")]
    public void What_was_reloaded_is_valid_by_the_schema(string content)
    {
        const string Validator = """
            import json, sys
            try:
                from jsonschema import Draft202012Validator
            except ImportError:
                print("missing"); sys.exit()
            schema, rows = (json.loads(part) for part in sys.stdin.read().split("\0"))
            print("\n".join(error.message for error in Draft202012Validator(schema).iter_errors(rows)))
            """;
        var schema = AppRun.Of("schema", "list", "--columns", "all").Output;
        var rows = Run(content, "-an", "-A", "all", "-j", "--columns", "all").Output;
        var errors = Command.RunWithInput($"{schema}\0{rows}", "python3", "-c", Validator).Trim();
        Need.That(errors != "missing", "the validator of schemas", Programs.Remedy("python3"));
        Assert.That(errors, Is.Empty);
    }

    [TestCase("=x")]
    [TestCase("'=x")]
    [TestCase("''=x")]
    [TestCase("'x")]
    [TestCase("'")]
    [TestCase("''")]
    [TestCase("'@x")]
    [TestCase("-1")]
    public void The_guard_of_formulas_is_undone_exactly(string name)
    {
        var json = $$"""{"proto":"unix","path":"{{name}}"}""" + "\n";
        var saved = Run(json, "-xan", "-f", "csv", "--columns", "proto,path").Output;
        Assert.That(Run(saved, "-xan", "-f", "ndjson", "--columns", "proto,path").Output, Is.EqualTo(json));
        Assert.That(saved.Split("\n")[1], Does.Not.Match("[,]\"?[=@-]"), "guarded");
        Assert.That(Run(json, "-xan", "-f", "tsv", "--columns", "proto,path").Output, Is.EqualTo($"proto\tpath\nunix\t{name}\n"), "not guarded");
    }

    /// <summary>What separates cells and rows, what escapes it, and what readers trim, in a text and in a column that stands alone.</summary>
    [Test]
    public void A_text_of_any_characters_is_kept_in_every_format(
        [Values(" a", "a ", " ", "a\tb", "\t", "a\nb", "\n", "a\rb", "a\r\n", "\\", "\\t", "\\\\n", "\\N", "\"", "\"a\"", "a\"b", "-", "null", "NULL", "a,b", "a;b", "#", "'", "日本", "\u200b")] string name,
        [Values("proto,process_cgroup", "process_cgroup")] string columns)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, object> { ["proto"] = "tcp", ["process_cgroup"] = name });
        var expected = Run(json, "-an", "-f", "ndjson", "--columns", columns).Output;
        Assert.That(JsonDocument.Parse(expected).RootElement.GetProperty("process_cgroup").GetString(), Is.EqualTo(name));
        foreach (var format in new[] { "json", "ndjson", "csv", "tsv" })
        {
            var saved = Run(json, "-an", "-f", format, "--columns", columns).Output;
            Assert.That(Run(saved, "-an", "-f", "ndjson", "--columns", columns).Output, Is.EqualTo(expected), format);
        }

        var separated = Run(json, "-an", "-f", "csv", "--delimiter", ";", "--columns", columns).Output;
        Assert.That(Run(separated, "-an", "-f", "ndjson", "--columns", columns).Output, Is.EqualTo(expected));
    }

    /// <summary>TSV has an empty cell for both, as COPY reads it.</summary>
    [TestCase("csv", "\"process\":\"\"")]
    [TestCase("tsv", "\"process\":null")]
    public void An_empty_text_is_no_null(string format, string cell)
    {
        const string Json = """
            {"proto":"tcp","local_port":1,"process":""}
            {"proto":"tcp","local_port":2,"process":null}

            """;
        const string Columns = "proto,local_port,process";
        var saved = Run(Json, "-an", "-f", format, "--columns", Columns).Output;
        var lines = Run(saved, "-an", "-f", "ndjson", "--columns", Columns).Output.Split('\n');
        Assert.That(lines[0], Does.EndWith($",{cell}}}"));
        Assert.That(lines[1], Does.EndWith(",\"process\":null}"));
    }

    /// <summary>As other programs write CSV, where all cells are in quotes.</summary>
    [Test]
    public void Where_all_cells_are_in_quotes_an_empty_one_is_a_null() => Assert.That(
        Run("\"proto\",\"recv_q\",\"process\"\r\n\"tcp\",\"\",\"\"\r\n", "-an", "-f", "ndjson", "--columns", "proto,recv_q,process"),
        Is.EqualTo(new AppRun(0, """{"proto":"tcp","recv_q":null,"process":null}""" + "\n", "")));

    [Test]
    public void Numbers_of_64_bits_are_kept_to_the_digit_in_every_format_and_order()
    {
        const string Json =
            "{\"proto\":\"tcp\",\"bytes_sent\":18446744073709551615}\n{\"proto\":\"tcp\",\"bytes_sent\":9007199254740993}\n{\"proto\":\"tcp\",\"bytes_sent\":9223372036854775808}\n";
        foreach (var format in new[] { "json", "ndjson", "csv", "tsv" })
        {
            var saved = Run(Json, "-an", "-f", format, "--columns", "proto,bytes_sent").Output;
            Assert.That(Run(saved, "-an", "-f", "ndjson", "--columns", "proto,bytes_sent").Output, Is.EqualTo(Json));
        }

        Assert.That(Run(Json, "-an", "-f", "tsv", "-H", "--sort", "bytes_sent", "--columns", "bytes_sent").Output.Split("\n"), Is.EqualTo(
            new[] { "9007199254740993", "9223372036854775808", "18446744073709551615", "" }));
        Assert.That(Run(Json, "-an", "-f", "tsv", "-H", "--columns", "bytes_sent", "bytes_sent > 9223372036854775808").Output, Is.EqualTo("18446744073709551615\n"));
        Assert.That(AppRun.Of("summary", "--from", Written(Json), "-an", "--by", "proto", "--sum", "bytes_sent", "-f", "tsv", "-H").Output, Does.Contain("\t\n"),
            "A sum of more than 64 bits is not shown.");
    }

    [Test]
    public void A_rate_is_rounded_once_at_the_end() => Assert.That(
        Run("""{"proto":"tcp","rtt_us":3,"mss":1,"cwnd":1}""", "-an", "-f", "ndjson", "--columns", "send_rate_bps").Output, Is.EqualTo("{\"send_rate_bps\":2666667}\n"));

    [Test]
    public void A_line_of_details_is_put_together_again() => Assert.That(
        Run(
            "proto,rmem_alloc_bytes,rcvbuf_bytes,wmem_alloc_bytes,sndbuf_bytes,fwd_alloc_bytes,wmem_queued_bytes,optmem_bytes,backlog_bytes,drops\r\nudp,1,2,3,4,5,6,7,8,9\r\n",
            "-an", "-f", "ndjson", "--columns", "memory").Output,
        Is.EqualTo("{\"memory\":\"memory: receive 1 of 2 send 3 of 4 queued 6 reserved 5 options 7 backlog 8 drops 9\"}\n"));

    [TestCase("2,,4", "receive limit 2 send limit 4")]
    [TestCase("2,3,4", "receive limit 2 send 3 of 4")]
    [TestCase("2,3,", "receive limit 2 send 3")]
    public void A_limit_of_what_is_not_known_is_called_one(string cells, string line) => Assert.That(
        Run(
            "proto,rcvbuf_bytes,wmem_alloc_bytes,sndbuf_bytes,rmem_alloc_bytes,fwd_alloc_bytes,wmem_queued_bytes,optmem_bytes,backlog_bytes,drops\r\n"
            + $"udp,{cells},,,,,,\r\n",
            "-an", "-f", "ndjson", "--columns", "memory").Output,
        Is.EqualTo($"{{\"memory\":\"memory: {line}\"}}\n"));

    private AppRun Run(string content, params string[] arguments) => AppRun.Of(["--from", Written(content), .. arguments]);

    private string Written(string content)
    {
        var path = Path.Combine(_folder.FullName, "recording");
        File.WriteAllText(path, content);
        return path;
    }
}
