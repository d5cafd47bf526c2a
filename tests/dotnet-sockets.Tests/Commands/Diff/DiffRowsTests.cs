using System.Text;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Diff;

/// <summary>Two recordings of rows that somebody wrote: words of the command line, keys, spreadsheets, damage.</summary>
internal sealed class DiffRowsTests
{
    private const string Web = """{"proto":"tcp","send_q":511,"local_address":"0.0.0.0","local_port":80,"foreign_address":"0.0.0.0","foreign_port":null,"state":"LISTEN","user":"root","inode":1,"pid":1,"process":"nginx"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diff");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void Each_format_has_the_row_that_differs()
    {
        var old = Written("old", Web);
        var @new = Written("new", Web.Replace("nginx", "=app, 1", StringComparison.Ordinal).Replace("511", "128", StringComparison.Ordinal));
        Assert.That(Output(old, @new, "-f", "ndjson"), Is.EqualTo(
            """
            {"change":"changed","hostname":null,"netns":null,"proto":"tcp","local_address":"0.0.0.0","local_port":80,"foreign_address":"0.0.0.0","foreign_port":null,"column":"process","old":"nginx","new":"=app, 1","process":"=app, 1","user":"root"}
            {"change":"changed","hostname":null,"netns":null,"proto":"tcp","local_address":"0.0.0.0","local_port":80,"foreign_address":"0.0.0.0","foreign_port":null,"column":"send_q","old":"511","new":"128","process":"=app, 1","user":"root"}

            """));
        Assert.That(Output(old, @new, "-f", "csv", "--columns", "change,local_port,column,old,new"), Is.EqualTo(
            "change,local_port,column,old,new\r\nchanged,80,process,nginx,\"'=app, 1\"\r\nchanged,80,send_q,511,128\r\n"));
        Assert.That(Output(old, @new, "--color", "never"), Is.EqualTo(
            """
              Proto Local Address Local Port Column  Old   New     Process User
            ~ tcp   0.0.0.0               80 process nginx =app, 1 =app, 1 root
            ~ tcp   0.0.0.0               80 send_q  511   128     =app, 1 root

            """));
        Assert.That(Output(old, @new, "--color", "always", "-H"), Does.StartWith("\e[36m~\e[0m tcp"));
        Assert.That(Output(@new, Written("none", "[]"), "--color", "always", "-H"), Does.StartWith("\e[35m-\e[0m tcp"));
        Assert.That(Output(Written("none", "[]"), @new, "--color", "always", "-H"), Does.StartWith("\e[32m+\e[0m tcp"));
    }

    [Test]
    public void A_key_makes_two_sockets_one()
    {
        var old = Written("old", Web);
        var @new = Written("new", Web.Replace("\"local_address\":\"0.0.0.0\"", "\"local_address\":\"192.0.2.1\"", StringComparison.Ordinal));
        Assert.That(Changes(old, @new), Is.EqualTo(["removed 80 ", "added 80 "]));
        Assert.That(Changes(old, @new, "--key", "proto,local_port"), Is.Empty, "exposure of a wildcard may be narrowed");
        Assert.That(Changes(old, @new, "--key", "proto,local_port", "--compare", "local_address"), Is.EqualTo(["changed 80 local_address"]));
    }

    [Test]
    public void Sockets_of_several_hosts_are_told_apart_by_their_hosts_and_those_of_one_are_compared_with_another()
    {
        string Of(string host) => Web[..^1] + $",\"hostname\":\"{host}\"}}";

        Assert.That(Changes(Written("old", Of("a")), Written("new", Of("b"))), Is.Empty);
        var old = Written("old", Of("a"), Of("b"));
        Assert.That(Changes(old, Written("new", Of("b"), Of("c"))), Is.EquivalentTo(["removed 80 ", "added 80 "]));
        Assert.That(Output(old, Written("new", Of("b")), "--color", "never"), Is.EqualTo(
            """
              Hostname Proto Local Address Local Port Column Old New Process User
            - a        tcp   0.0.0.0               80                nginx   root

            """));
    }

    [Test]
    public void What_is_not_known_is_no_difference_and_counted()
    {
        var old = Written("old", Web);
        var @new = Written("new", Web.Replace("\"nginx\"", "null", StringComparison.Ordinal).Replace("\"pid\":1", "\"pid\":null", StringComparison.Ordinal));
        var run = AppRun.Of("diff", old, @new, "--exit-code", "-f", "tsv", "-H");
        Assert.That(run, Is.EqualTo(new AppRun(0, "", $"dotnet-sockets: warning: 1 socket could be compared only in part: '{@new}' does not tell process of them.\n")));
        Assert.That(AppRun.Of("diff", old, @new, "--exit-code", "--strict").Code, Is.EqualTo(3));
        Assert.That(AppRun.Of("diff", old, @new, "--exit-code", "--strict", "--only", "added").Code, Is.Zero);
    }

    /// <summary>Of two sockets with one key the users tell which is which, in any order.</summary>
    [Test]
    public void What_is_not_known_of_one_of_several_does_not_part_it_from_its_like()
    {
        string Row(string process, string user) => Web.Replace("\"nginx\"", process, StringComparison.Ordinal).Replace("\"root\"", user, StringComparison.Ordinal)
            .Replace("\"pid\":1", process == "null" ? "\"pid\":null" : "\"pid\":1", StringComparison.Ordinal);

        var old = Written("old", Row("null", "\"a\""), Row("null", "\"b\""));
        Assert.That(Changes(old, Written("new", Row("\"q\"", "\"b\""), Row("\"p\"", "\"a\""))), Is.Empty);
        Assert.That(Changes(old, Written("new", Row("\"q\"", "\"b\""), Row("\"p\"", "\"c\""))), Is.EqualTo(["changed 80 user"]));
        Assert.That(Changes(old, Written("new", Row("\"q\"", "\"b\""))), Is.EqualTo(["removed 80 "]));
    }

    [Test]
    public void A_user_by_number_is_not_compared_with_one_by_name()
    {
        var old = Written("old", Web);
        var @new = Written("new", Web.Replace("\"user\":\"root\"", "\"uid\":0", StringComparison.Ordinal));
        Assert.That(AppRun.Of("diff", old, @new, "--exit-code"), Has.Property(nameof(AppRun.Code)).Zero
            .And.Property(nameof(AppRun.Error)).Contain($"'{@new}' does not tell user of them."));
        Assert.That(Changes(old, Written("new", Web.Replace("root", "app", StringComparison.Ordinal))), Is.EqualTo(["changed 80 user"]));
    }

    /// <summary>All in quotes, as a spreadsheet saves texts; numbers of its own form; its separator; a guarded text.</summary>
    [Test]
    public void A_spreadsheet_that_saved_it_makes_no_difference()
    {
        var rows = Written("old", Web, Web.Replace("80", "443", StringComparison.Ordinal).Replace("nginx", "=app, 1", StringComparison.Ordinal));
        var saved = Written("saved.csv",
            "\"proto\";\"recv_q\";\"send_q\";\"local_address\";\"local_port\";\"foreign_address\";\"foreign_port\";\"state\";\"user\";\"inode\";\"pid\";\"process\"\n"
            + "\"tcp\";;511;\"0.0.0.0\";80;\"0.0.0.0\";;\"LISTEN\";\"root\";1;1;\"nginx\"\n"
            + "\"tcp\";;\"5.11E+02\";\"0.0.0.0\";443;\"0.0.0.0\";;\"LISTEN\";\"root\";1;1;\"'=app, 1\"\n");
        Assert.That(Changes(saved, rows), Is.Empty);
        Assert.That(Changes(rows, saved), Is.Empty);
        Assert.That(Changes(saved, Written("none", "[]")), Is.EqualTo(["removed 80 ", "removed 443 "]));
    }

    [TestCase("{\"proto\":\"tcp\",\"local_address\":\"0.0.0.0\",\"loc")]
    [TestCase("[{\"proto\":\"tcp\",\"local_address\":\"0.0.0.0\",\"local_port\":80,\"state\":\"LISTEN\"},")]
    [TestCase("{\"proto\":\"tcp\",\"local_address\":\"0.0.0.0\",\"local_port\":80,\"state\":\"LISTEN\"}\n{\"pro")]
    [TestCase("proto,local_address,local_port,state\r\ntcp,\"0.0.0")]
    [TestCase("no recording at all")]
    [TestCase("{\"a\":1}")]
    [TestCase("[{\"proto\":\"tcp\",\"state\":\"LISTEN\"}]")]
    public void A_side_that_cannot_be_read_is_exit_code_3_and_no_row(string content)
    {
        var (good, bad) = (Written("old", Web), Written("bad", content));
        foreach (var run in new[] { AppRun.Of("diff", bad, good), AppRun.Of("diff", good, bad, "--exit-code"), AppRun.Of("diff", bad, "--only", "added") })
        {
            Assert.That((run.Code, run.Output), Is.EqualTo((3, "")));
            Assert.That(run.Error, Does.StartWith($"dotnet-sockets: '{bad}' ").And.EndsWith(".\n"));
        }
    }

    [Test]
    public void A_file_that_is_not_there_is_told()
    {
        var old = Written("old", Web);
        Assert.That(AppRun.Of("diff", old, "friday.json"), Is.EqualTo(
            new AppRun(3, "", "dotnet-sockets: 'friday.json' cannot be read: there is no such file.\n")));
        Assert.That(AppRun.Of("diff", "nosuch"), Is.EqualTo(new AppRun(3, "", "dotnet-sockets: 'nosuch' cannot be read: there is no such file.\n")));
        Assert.That(AppRun.Of("diff", old, "friday").Code, Is.EqualTo(2), "a word of a filter");
        Assert.That(AppRun.Of("diff", old, "src = 10.0.0.1 and sport = :80").Code, Is.Zero, "a filter in one word");
    }

    [TestCase("diff needs a recording to compare with: dotnet-sockets diff OLD [NEW] [FILTER].")]
    [TestCase("Standard input can be one of the two sides only.", "-", "-")]
    [TestCase("diff compares once; leave out -c.", "OLD", "-c")]
    [TestCase("-N and --proc are about this host, and both sides are recordings; leave them out.", "OLD", "OLD", "-N", "all")]
    [TestCase("diff takes its recordings as words: dotnet-sockets diff OLD [NEW].", "--from", "OLD")]
    [TestCase("Unknown change 'new'; did you mean 'added'? It can be added, removed, changed.", "OLD", "--only", "new")]
    public void A_wrong_command_line_is_told(string sentence, params string[] arguments)
    {
        var old = Written("old", Web);
        var run = AppRun.Of(["diff", .. arguments.Select(word => word == "OLD" ? old : word)]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Is.EqualTo($"dotnet-sockets: {sentence}\n").Or.EqualTo($"dotnet-sockets: {sentence.Replace("did you mean 'added'? It", "it", StringComparison.Ordinal)}\n"));
    }

    /// <summary>Many sockets of one key, each of another value, half of them unknown: the end comes all the same.</summary>
    [Test]
    public void A_recording_of_any_content_comes_to_an_end()
    {
        const int Many = 20_000;
        string Rows(string name) => string.Join('\n', Enumerable.Range(0, Many).Select(i => Web
            .Replace("nginx", $"{name}{i}", StringComparison.Ordinal)
            .Replace("\"user\":\"root\"", i % 2 == 0 ? "\"user\":null" : $"\"user\":\"u{i}\"", StringComparison.Ordinal)));

        Assert.That(Changes(Written("old", Rows("a")), Written("new", Rows("b")), "--compare", "process,user"), Has.Length.GreaterThanOrEqualTo(Many));
        Assert.That(Changes(Written("old", Rows("a")), Written("new", Rows("a")), "--compare", "process,user"), Is.Empty);
    }

    private string Written(string name, params string[] rows)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, string.Join('\n', rows), Encoding.UTF8);
        return path;
    }

    private static string Output(string old, string @new, params string[] arguments)
    {
        var run = AppRun.Of(["diff", old, @new, .. arguments]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return run.Output;
    }

    private static string[] Changes(string old, string @new, params string[] arguments)
    {
        var run = AppRun.Of(["diff", old, @new, "--template", "{change} {local_port} {column}", .. arguments]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
