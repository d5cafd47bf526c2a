using Packaging.Tests.Support;

namespace Packaging.Tests.Samples;

/// <summary>Every script in samples/jq, on rows whose answer is known and on the tool's own.</summary>
internal sealed class JqScriptTests : IDisposable
{
    private ToolPath? _tool;

    private static IEnumerable<TestCaseData<string, string>> Answers =>
    [
        new("listening-ports", "22\n631\n8080\n"),
        new("exposed-listeners", "tcp\t0.0.0.0\t22\ntcp6\t::\t22\n"),
        new("connections-per-state", "4\tLISTEN\n3\tESTABLISHED\n1\tCLOSE_WAIT\n1\tTIME_WAIT\n"),
        new("top-peers", "2\t198.51.100.9\n1\t127.0.0.1\n"),
        new("close-wait", "1\t8080\n"),
        new("unread-queues",
            "2304\tudp\t0.0.0.0\t68\t0.0.0.0\t\t\n"
            + "311\ttcp\t192.0.2.7\t22\t198.51.100.9\t50002\tESTABLISHED\n"
            + "1\ttcp\t127.0.0.1\t8080\t127.0.0.1\t40500\tCLOSE_WAIT\n"),
        new("full-backlogs", "tcp\t127.0.0.1\t8080\t6\t5\n"),
        new("to-csv", CsvOfTheSockets()),
    ];

    /// <summary>Rows of other kinds than those of netstat's usual list.</summary>
    private static IEnumerable<TestCaseData<string, string, string>> Others =>
    [
        new("listening-ports", Listeners, "80\n443\n"),
        new("exposed-listeners", Listeners, "mptcp\t0.0.0.0\t443\ntcp\t0.0.0.0\t80\n"),
        new("top-peers",
            """
            [{"proto":"tcp6","foreign_address":"::ffff:198.51.100.9","state":"ESTABLISHED"},
             {"proto":"tcp","foreign_address":"198.51.100.9","state":"ESTABLISHED"},
             {"proto":"tcp6","foreign_address":"::ffff:ab","state":"ESTABLISHED"},
             {"proto":"unix","foreign_address":"/run/a","state":"ESTABLISHED"},
             {"proto":"unix","foreign_address":null,"state":"ESTABLISHED"}]
            """,
            "2\t198.51.100.9\n1\t::ffff:ab\n"),
        new("to-csv", """[{"pid":7,"processes":[{"pid":7,"process":"a \"b\""}]},{"pid":null,"processes":null}]""",
            "\"pid\",\"processes\"\n7,\"[{\"\"pid\"\":7,\"\"process\"\":\"\"a \\\"\"b\\\"\"\"\"}]\"\n,\n"),
    ];

    private const string Listeners = """
        [{"proto":"mptcp","local_address":"0.0.0.0","local_port":443,"state":"LISTEN"},
         {"proto":"tcp","local_address":"0.0.0.0","local_port":80,"state":"LISTEN"},
         {"proto":"unix","local_address":"/run/a","local_port":null,"state":"LISTEN"},
         {"proto":"unix","local_address":null,"local_port":null,"state":"LISTEN"},
         {"proto":"vsock","local_address":"2","local_port":1024,"state":"LISTEN"}]
        """;

    private static IEnumerable<string> Scripts =>
        Directory.GetFiles(Checkout.PathOf("samples", "jq"), "*.sh").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order();

    public void Dispose() => _tool?.Dispose();

    [Test]
    public void Every_script_has_an_answer() =>
        Assert.That(Answers.Select(answer => answer.Arguments[0]), Is.EquivalentTo(Scripts));

    [TestCaseSource(nameof(Answers))]
    public void A_script_answers_from_known_rows(string script, string answer) =>
        Assert.That(Run(script, Fixture()).Out, Is.EqualTo(answer));

    [TestCaseSource(nameof(Others))]
    public void A_script_takes_rows_of_every_kind(string script, string rows, string answer) =>
        Assert.That(Run(script, rows).Out, Is.EqualTo(answer));

    [TestCaseSource(nameof(Scripts))]
    public void A_script_takes_no_rows(string script) => Assert.That(Run(script, "[]").Lines, Is.Empty);

    [Category(Categories.Packaging)]
    [TestCaseSource(nameof(Scripts))]
    public void A_script_takes_the_rows_of_this_host(string script)
    {
        using var sockets = new HeldSockets();
        _tool ??= ToolPath.Installed(PackedFolder.Current);
        var rows = _tool.Run("-tuan", "-j").Succeeded().Out;
        Run(script, _tool.Run("-A", "all", "-anp", "-j").Succeeded().Out);

        var answer = Run(script, rows).Lines;

        Assert.That(answer, Has.Some.Match(sockets.ExpectedIn(script)), string.Join('\n', answer));
    }

    private static CommandResult Run(string script, string rows)
    {
        Need.Linux();
        Need.Program("jq");
        return new Command(Checkout.PathOf("samples", "jq", $"{script}.sh")).Input(rows).Run().Succeeded();
    }

    private static string Fixture() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "sockets.json"));

    /// <summary>jq quotes text and leaves numbers bare; null is an empty cell.</summary>
    private static string CsvOfTheSockets() => """
        "proto","recv_q","send_q","local_address","local_port","foreign_address","foreign_port","state"
        "tcp",0,128,"0.0.0.0",22,"0.0.0.0",,"LISTEN"
        "tcp",6,5,"127.0.0.1",8080,"0.0.0.0",,"LISTEN"
        "tcp",0,0,"192.0.2.7",22,"198.51.100.9",50001,"ESTABLISHED"
        "tcp",311,0,"192.0.2.7",22,"198.51.100.9",50002,"ESTABLISHED"
        "tcp",0,41,"127.0.0.1",40404,"127.0.0.1",8080,"ESTABLISHED"
        "tcp",1,0,"127.0.0.1",8080,"127.0.0.1",40500,"CLOSE_WAIT"
        "tcp",0,0,"192.0.2.7",51000,"203.0.113.4",443,"TIME_WAIT"
        "tcp6",0,,"::1",631,"::",,"LISTEN"
        "tcp6",0,4096,"::",22,"::",,"LISTEN"
        "udp",2304,0,"0.0.0.0",68,"0.0.0.0",,

        """;
}
