using System.Text.Json;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The scripts of samples/jq on sockets of every protocol with their owners say what the tool's own filters say of the same rows.</summary>
[Category(Categories.Oracle)]
internal sealed class JqScriptOracleTests : ZooTests
{
    private const string Ends = "proto,local_address,local_port,foreign_address,foreign_port,state";

    private const string Internet = "tcp,mptcp,udp,udplite,raw,icmp";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jq");
    private FamilyZoo _families = null!;

    private static IEnumerable<string> Scripts =>
        Directory.GetFiles(Path.Combine(Repository.Root, "samples", "jq"), "*.sh").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public void OpenFamilies()
    {
        _families = FamilyZoo.Open();
        _families.AddHostileNames();
    }

    [OneTimeTearDown]
    public void CloseFamilies()
    {
        _families?.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCaseSource(nameof(Scripts))]
    public void A_script_says_what_the_filters_say(string script)
    {
        foreach (var network in new[] { Network, _families.Network })
        {
            var json = Tool.Run(network, "-A", "all", "-anp", "-j");
            File.WriteAllText(PathOf("rows.json"), json);
            Assert.That(
                Lines(Command.RunWithInput(json, "sh", Path.Combine(Repository.Root, "samples", "jq", $"{script}.sh"))),
                Is.EquivalentTo(Expected(script)));
        }
    }

    private IEnumerable<string> Expected(string script) => script switch
    {
        "listening-ports" => Rows("-A", "tcp,mptcp", "-ln", "--columns", "local_port").Distinct(),
        "exposed-listeners" => Rows("-A", "tcp,mptcp", "-ln", "--columns", "proto,local_address,local_port", "not src 127.0.0.0/8 and not src ::1"),
        "full-backlogs" => Rows("-A", "all", "-ln", "--columns", "proto,local_address,local_port,recv_q,send_q", "full = true"),
        "connections-per-state" => Rows("summary", "-ta", "--by", "state", "--columns", "count,state"),
        "top-peers" => Rows("summary", "-A", Internet, "--by", "peer", "--columns", "count,peer", "--sort", "count:desc,peer", "--limit", "10", "state established and peer != null"),
        "close-wait" => Rows("summary", "-A", "all", "--by", "local_port", "--columns", "count,local_port", "state close-wait"),
        "unread-queues" => Rows("-A", "all", "-an", "--columns", "recv_q," + Ends, "recv_q != null and recv_q > 0 and (state = null or state != LISTEN)"),
        "to-csv" => Csv(),
        _ => throw new ArgumentOutOfRangeException(nameof(script), script, "It is not known what this script says."),
    };

    private string[] Rows(params string[] arguments) => Lines(Run([.. arguments, "-f", "tsv", "-H"]));

    /// <summary>Texts in quotes, numbers bare, null as nothing, and what has parts as JSON.</summary>
    private string[] Csv()
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(PathOf("rows.json")));
        var keys = rows.RootElement[0].EnumerateObject().Select(cell => Quoted(cell.Name));
        return Lines(string.Concat(rows.RootElement.EnumerateArray().Select(row => string.Join(',', row.EnumerateObject().Select(cell => Csv(cell.Value))) + "\n")
            .Prepend(string.Join(',', keys) + "\n")));
    }

    private static string Csv(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => Quoted(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        _ => Quoted(value.GetRawText()),
    };

    /// <summary>jq has two characters for a NUL.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal)}\"";

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Run(string[] arguments)
    {
        var run = AppRun.Of([.. arguments, "--from", PathOf("rows.json")]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return run.Output;
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
