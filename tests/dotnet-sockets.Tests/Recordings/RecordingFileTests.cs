using System.Text;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Files that are recordings, and files that are none.</summary>
internal sealed class RecordingFileTests
{
    private const string Row =
        """{"proto":"tcp6","recv_q":1,"send_q":null,"local_address":"::1","local_port":80,"foreign_address":"::","foreign_port":null,"state":"LISTEN"}""";

    private const string Csv =
        "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state\r\ntcp6,1,,::1,80,::,,LISTEN\r\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCase($"[\n{Row}\n]\n")]
    [TestCase($"{Row}\n")]
    [TestCase(Row)]
    [TestCase($"\uFEFF [{Row}]")]
    [TestCase(Csv)]
    [TestCase($"\uFEFF{Csv}")]
    public void It_is_told_by_its_content(string content) =>
        Assert.That(Load(content, "-a", "-f", "ndjson"), Is.EqualTo(new AppRun(0, $"{Row}\n", "")));

    /// <summary>NDJSON of no rows is an empty file, and so is a recording that a full disk has cut to nothing.</summary>
    [TestCase("")]
    [TestCase("\n\n")]
    public void Of_an_empty_recording_it_is_said_that_it_is_empty(string content)
    {
        var run = Load(content, "-a", "-f", "ndjson");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, "")));
        Assert.That(run.Error, Does.Match("^dotnet-sockets: warning: .* is empty: no socket was recorded, or the recording was lost\\.\n$"));
        Assert.That(Load(content, "-a", "-f", "ndjson", "--strict").Code, Is.EqualTo(1));
    }

    /// <summary>A list of TCP sockets does not tell that there were no others.</summary>
    [TestCase("-uan", "udp")]
    [TestCase("-xan", "unix")]
    [TestCase("-A netlink,packet -an", "packet, netlink")]
    [TestCase("summary -u", "udp")]
    public void Of_one_with_other_sockets_alone_it_is_said_that_it_has_none_that_are_wanted(string words, string wanted)
    {
        foreach (var content in new[] { Csv, Row, $"[{Row}]" })
        {
            var run = Load(content, [.. words.Split(' '), "-f", "ndjson"]);
            Assert.That(run.Code, Is.Zero);
            Assert.That(run.Error, Does.Match(
                $"dotnet-sockets: warning: '.*' has no {wanted} sockets: there were none, or they were not recorded; -A tcp shows those that it has\\.\n"));
            Assert.That(Load(content, [.. words.Split(' '), "-f", "ndjson", "--strict"]).Code, Is.EqualTo(1));
        }

        Assert.That(Load(Row, "-tuan").Error, Is.Empty, "One of the wanted protocols is there.");
        Assert.That(Load("[\n]\n", "-uan").Error, Is.Empty, "It has no sockets at all.");
    }

    /// <summary>As Windows' programs save text.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void So_is_one_in_UTF_16(bool bigEndian)
    {
        var path = System.IO.Path.Combine(_folder.FullName, "utf-16");
        foreach (var content in new[] { Csv, Row, $"[{Row}]" })
        {
            File.WriteAllText(path, content, new UnicodeEncoding(bigEndian, byteOrderMark: true));
            Assert.That(AppRun.Of("-a", "-f", "ndjson", "--from", path), Is.EqualTo(new AppRun(0, $"{Row}\n", "")));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Damage_in_UTF_16_is_told_by_the_byte_of_the_file(bool bigEndian)
    {
        var path = System.IO.Path.Combine(_folder.FullName, "cut-utf-16");
        const string Whole = """[{"proto":"tcp","state":"LISTEN","process":"käse"}""";
        File.WriteAllText(path, Whole + ",\n{\"proto\":\"t", new UnicodeEncoding(bigEndian, byteOrderMark: true));
        var run = AppRun.Of("-a", "-f", "ndjson", "--columns", "process", "--from", path);
        Assert.That((run.Code, run.Output), Is.EqualTo((1, "{\"process\":\"käse\"}\n")));
        Assert.That(run.Error, Does.Contain($"is cut or damaged at byte {2 + (2 * Whole.Length)};"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Text_in_UTF_32_is_named(bool bigEndian)
    {
        var path = System.IO.Path.Combine(_folder.FullName, "utf-32");
        File.WriteAllText(path, Csv, new UTF32Encoding(bigEndian, byteOrderMark: true));
        Assert.That(AppRun.Of("-a", "--from", path), Is.EqualTo(
            new AppRun(2, "", $"dotnet-sockets: '{path}' is text in UTF-32, which cannot be read; save it as UTF-8.\n")));
    }

    [TestCase("{\"type\":\"module\",\"name\":\"x\"}")]
    [TestCase("[{\"destination\":\"::\",\"interface\":\"lo\",\"flags\":\"U\",\"type\":\"unicast\"}]")]
    [TestCase("type,state,name\r\nmodule,new,x\r\n")]
    public void One_that_has_words_of_sockets_by_chance_is_none(string content)
    {
        var run = Load(content, "-a");
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("is not a recording"));
    }

    [Test]
    public void A_heading_that_is_cut_is_damage()
    {
        var run = Load(Csv[..30], "-a");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("cut or damaged at byte 0"));
    }

    [TestCase(';')]
    [TestCase('\t')]
    [TestCase('|')]
    [TestCase('~')]
    public void Any_character_may_separate_cells(char separator) =>
        Assert.That(Load(Csv.Replace(',', separator), "-a", "-f", "ndjson").Output, Is.EqualTo($"{Row}\n"));

    [Test]
    public void A_spreadsheet_may_have_saved_it_with_other_line_ends() =>
        Assert.That(Load(Csv.Replace("\r\n", "\n"), "-a", "-f", "ndjson").Output, Is.EqualTo($"{Row}\n"));

    [TestCase("-a", 1)]
    [TestCase("-l", 1)]
    [TestCase("-tl", 1)]
    [TestCase("-u -a", 0)]
    [TestCase("-4 -a", 0)]
    [TestCase("-n", 0)]
    public void The_options_choose_among_its_rows(string options, int rows) =>
        Assert.That(Load(Csv, [.. options.Split(' '), "-f", "ndjson"]).Output.Count(character => character == '\n'), Is.EqualTo(rows));

    [Test]
    public void What_it_lacks_is_null_and_named_once()
    {
        var run = Load("""{"proto":"udp","local_port":53}""", "-a", "-f", "ndjson", "--columns", "local_port,recv_q,pid,family,timestamp");
        Assert.That(run, Is.EqualTo(new AppRun(
            0,
            """{"local_port":53,"recv_q":null,"pid":null,"family":"inet","timestamp":null}""" + "\n",
            "dotnet-sockets: warning: The recording does not have recv_q, pid, timestamp; they are unknown here.\n")));
    }

    [Test]
    public void No_row_is_hidden_because_its_protocol_or_state_is_not_told() =>
        Assert.That(Load("local_port\r\n53\r\n\r\n", "-uln", "-f", "csv", "--columns", "local_port").Output, Is.EqualTo("local_port\r\n53\r\n\"\"\r\n"));

    [Test]
    public void What_it_knows_of_other_columns_is_kept() => Assert.That(
        Load("""[{"proto":"tcp","state":"CLOSE_WAIT","pid":7,"process":"a\u001bb","processes":[{"pid":7,"process":"a","fd":3}],"netns":"red","news":1}]""",
            "-f", "ndjson", "--columns", "pid,process,processes,netns,state").Output,
        Is.EqualTo("""{"pid":7,"process":"a\u001Bb","processes":[{"pid":7,"process":"a","fd":3}],"netns":"red","state":"CLOSE_WAIT"}""" + "\n"));

    [Test]
    public void The_guard_against_formulas_is_taken_off_again() =>
        Assert.That(Load("proto,process\r\ntcp,'=1+1\r\ntcp,'a\r\n", "-f", "ndjson", "--columns", "process").Output,
            Is.EqualTo("""{"process":"=1+1"}""" + "\n" + """{"process":"'a"}""" + "\n"));

    [TestCase("unix", "/run/x", "stream", "LISTEN")]
    [TestCase("netlink", "rtnl", "raw", null)]
    [TestCase("mptcp", "::1", "stream", "ESTABLISHED")]
    public void Every_family_is_read_back(string proto, string local, string type, string? state)
    {
        var word = state is null ? "null" : $"\"{state}\"";
        var row =
            $$"""
            {"proto":"{{proto}}","recv_q":0,"send_q":5,"local_address":"{{local}}","local_port":4294967295,"foreign_address":null,"foreign_port":0,"state":{{word}},"type":"{{type}}"}

            """;
        Assert.That(Load(row, "-A", proto, "-an", "-f", "ndjson", "--columns",
            "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state,type"), Is.EqualTo(new AppRun(0, row, "")));
        Assert.That(Load(row, "-A", proto, "-an").Output, Does.Contain(local));
    }

    [Test]
    public void A_text_where_a_number_belongs_is_unknown() =>
        Assert.That(Load("proto,recv_q,pid\r\ntcp,many,some\r\n", "-f", "ndjson", "--columns", "recv_q,pid").Output,
            Is.EqualTo("""{"recv_q":null,"pid":null}""" + "\n"));

    [TestCase($"[{Row},\n{{\"proto\":\"tc", 140)]
    [TestCase($"{Row}\n{{\"proto\":nil}}", 139)]
    [TestCase($"{Csv}tcp6,1,,::1,8", 108)]
    [TestCase($"{Csv}tcp6,1,\r\n", 108)]
    [TestCase($"{Csv}tcp6,\"1", 108)]
    public void Of_one_that_is_cut_the_whole_rows_are_shown_and_the_place_is_told(string content, int position) =>
        Assert.That(Load(content, "-a", "-f", "ndjson"), Is.EqualTo(new AppRun(
            1, $"{Row}\n", $"dotnet-sockets: '{Path}' is cut or damaged at byte {position}; the rows before it are all there.\n")));

    [TestCase("[]")]
    [TestCase("[\n]\n")]
    [TestCase("proto,recv_q\r\n")]
    public void One_without_rows_is_none_the_worse(string content) =>
        Assert.That(Load(content, "-a", "-f", "csv", "--columns", "proto"), Is.EqualTo(new AppRun(0, "proto\r\n", "")));

    [TestCase("Proto Recv-Q Send-Q Local Address\n")]
    [TestCase("""[{"name":"value"}]""")]
    [TestCase("[1,2]")]
    [TestCase("{}")]
    [TestCase("root:x:0:0\n")]
    [TestCase("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void What_is_no_recording_is_refused(string content) => Assert.That(Load(content), Is.EqualTo(new AppRun(
        2,
        "",
        $"dotnet-sockets: '{Path}' is not a recording: it can be JSON, NDJSON, CSV or TSV of this program (with its heading), a dump that "
        + "'ss -tan -D FILE' or --to-dump wrote, a folder with proc/net, or one of the tables of /proc/net with its heading.\n")));

    [Test]
    public void A_file_that_is_not_there_is_named() => Assert.That(
        AppRun.Of("--from", "/no/such/file"),
        Is.EqualTo(new AppRun(1, "", "dotnet-sockets: '/no/such/file' cannot be read: there is no such file.\n")));

    [TestCase("-c cannot repeat --from: a recording does not change.", "-c")]
    [TestCase("-N chooses among this host's namespaces, and --from is another place: name one of them.", "-N", "all")]
    [TestCase("--to-dump records this host, and --from is another: name one of them.", "--to-dump", "f")]
    public void What_does_not_go_together_is_said(string sentence, params string[] options) =>
        Assert.That(AppRun.Of(["--from", "f", .. options]), Is.EqualTo(new AppRun(2, "", $"dotnet-sockets: {sentence}\n")));

    private string Path => System.IO.Path.Combine(_folder.FullName, "recording");

    private AppRun Load(string content, params string[] options)
    {
        File.WriteAllText(Path, content);
        return AppRun.Of(["--from", Path, .. options]);
    }
}
