using System.Text.Json;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Recordings;

/// <summary>A filter on any column of a recording finds the rows that have the value, as a filter on the host does.</summary>
[Category(Categories.Oracle)]
internal sealed class RecordedColumnFilterTests : ZooTests
{
    private const int MaxValues = 3;

    /// <summary>Of several owners each may match, and a process has several names. A socket that shows no state, as an unbound one, is in CLOSE.</summary>
    private static readonly string[] MatchesMore =
        ["state", "pid", "process", "processes", "program", "fd", "owner_via", "command", "executable", "comm", "ppid", "process_user", "started", "process_cgroup"];

    private static readonly string[] Select = ["-A", "all,!netlink", "-an"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("column-filters");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCase("ndjson")]
    [TestCase("csv")]
    [TestCase("tsv")]
    public void Every_value_of_every_column_is_found_in_the_rows_that_have_it(string format)
    {
        var path = Path.Combine(_folder.FullName, "zoo." + format);
        Tool.Run(Network, [.. Select, "--columns", "all", "-f", format, "--output", path]);
        var rows = Lines(path, "--columns", "all").Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var cases = SocketColumns.All.Select(column => column.Key).Except(MatchesMore).SelectMany(column => rows
            .Select(row => row.GetProperty(column)).Where(IsPlain).Select(cell => cell.ToString()).Distinct().Take(MaxValues)
            .Select(value => (Column: column, Value: value))).ToList();
        Assert.That(cases.Select(one => one.Column).Distinct().Count(), Is.GreaterThan(SocketColumns.All.Count / 3), "the zoo has few values");
        Assert.That(
            cases.Where(one => Lines(path, "--columns", "proto", one.Column, "=", one.Value).Length != rows.Count(row => Has(row, one.Column, one.Value))),
            Is.Empty);
    }

    /// <summary>As ss reads it, an IPv4 address is the IPv4-mapped one, too.</summary>
    private static bool Has(JsonElement row, string column, string value)
    {
        var text = row.GetProperty(column).ToString();
        return text == value || (column is "local_address" or "foreign_address" && text == "::ffff:" + value);
    }

    private static bool IsPlain(JsonElement cell) => cell.ValueKind is JsonValueKind.Number
        || (cell.ValueKind is JsonValueKind.String && cell.ToString().All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ':' or '/' or '_' or '-'));

    private static string[] Lines(string path, params string[] words)
    {
        var run = AppRun.Of([.. Select, "--from", path, "-f", "ndjson", .. words]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
