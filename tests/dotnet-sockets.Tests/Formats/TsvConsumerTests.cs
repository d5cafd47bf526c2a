using System.Text.Json;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Formats;

/// <summary>What other programs read in TSV of names that hold anything: the values of NDJSON, cell by cell.</summary>
[Platform("Linux")]
internal sealed class TsvConsumerTests
{
    private const string Columns = "proto,local_port,process,process_cgroup";

    private static readonly string?[] Names =
    [
        "nginx", "a\tb", "a\nb", "a\r\nb", "\\", "\\t", "a\\\\nb", "\\N", "\\.", "\"", "\"a", "a\"b\"", " a ", "=1+1", "-", "'", "1e5", "0123", "käse", "日本", "#", null,
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tsv");
    private string _rows = "";
    private string _tsv = "";

    [OneTimeSetUp]
    public void Write()
    {
        File.WriteAllLines(PathOf("rows.ndjson"), Names.Select((name, i) => JsonSerializer.Serialize(
            new Dictionary<string, object?> { ["proto"] = "tcp", ["local_port"] = i + 1, ["process"] = name, ["process_cgroup"] = i % 2 == 0 ? name : null })));
        _rows = Run("ndjson");
        _tsv = Run("tsv");
        Assert.That(_rows.Split('\n'), Has.Length.EqualTo(Names.Length + 1));
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public void Cut_takes_a_column() => Assert.That(
        Command.RunWithInput(_tsv, "cut", "-f", "2").Split('\n'), Is.EqualTo(new[] { "local_port" }.Concat(Names.Select((_, i) => $"{i + 1}")).Append("")));

    [Test]
    public void Awk_has_as_many_fields_in_each_line() => Assert.That(
        Command.RunWithInput(_tsv, "awk", "-F\t", "{ print NF }"), Is.EqualTo(string.Concat(Enumerable.Repeat("4\n", Names.Length + 1))));

    /// <summary>It has no null, but an empty text.</summary>
    [Test]
    public void Miller_reads_every_value()
    {
        var rows = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(Command.RunWithInput(_tsv, "mlr", "--itsv", "--ojson", "-S", "cat"))!;
        Assert.That(rows.Select(row => row["process"]), Is.EqualTo(Names.Select(name => name ?? "")));
        Assert.That(rows.Select(row => row["process_cgroup"]), Is.EqualTo(Names.Select((name, i) => i % 2 == 0 ? name ?? "" : "")));
    }

    /// <summary>The server alone, as a program that reads statements: it will not run as root.</summary>
    [Test]
    public void PostgreSQL_copies_every_value()
    {
        const string User = "nobody";
        Need.AllPrograms("initdb", "postgres", "setpriv", "chown");
        Need.That(Rights.IsHostRoot || !Environment.IsPrivilegedProcess, "root of the host or another user", "run the tests outside of a user namespace");
        File.WriteAllText(PathOf("rows.tsv"), _tsv[(_tsv.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var asUser = Rights.IsHostRoot ? $"setpriv --reuid={User} --regid=nogroup --clear-groups" : "";
        if (Rights.IsHostRoot)
        {
            Command.Run("chown", "-R", User, _folder.FullName);
        }

        // Bytes that no text has, so that the JSON is written as it is.
        var statements = $"""
            CREATE TABLE sockets (proto text, local_port int, process text, process_cgroup text);
            COPY sockets FROM '{PathOf("rows.tsv")}' WITH (NULL '');
            COPY (SELECT row_to_json(sockets) FROM sockets ORDER BY local_port) TO '{PathOf("copied.ndjson")}' WITH (FORMAT csv, DELIMITER e'\x02', QUOTE e'\x01');

            """;
        Command.RunWithInput(
            statements, "sh", "-ec",
            $"cd \"$1\"; {asUser} initdb -D data -U {User} -E UTF8 --locale=C -A trust > log; {asUser} postgres --single -D data postgres > out 2>&1", "sh", _folder.FullName);
        Assert.That(File.ReadAllText(PathOf("copied.ndjson")), Is.EqualTo(_rows), File.ReadAllText(PathOf("out")));
    }

    private string Run(string format)
    {
        var run = AppRun.Of("-an", "-f", format, "--columns", Columns, "--from", PathOf("rows.ndjson"));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return run.Output;
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
