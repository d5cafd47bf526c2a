using System.Globalization;
using System.Text.Json;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>
/// Filters by chance over recordings that lack columns and values, against an evaluator that is written here and reads the same JSON:
/// which rows are listed, and how many could not be decided.
/// </summary>
internal sealed class RecordedDoubtTests
{
    private static readonly string[] Optional = ["recv_q", "local_port", "uid", "rtt_us", "drops", "mark", "processes", "bbr_pacing_gain"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("doubts");
    private readonly Random _random = new(1938);

    private delegate int? Evaluator(Dictionary<string, object?> row);

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void The_rows_and_the_number_of_those_that_cannot_be_decided_are_Kleenes()
    {
        var (listed, undecided) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var rows = Recording();
            var file = Path.Combine(_folder.FullName, "rows.ndjson");
            File.WriteAllLines(file, rows.Select(row => JsonSerializer.Serialize(row)));
            var (text, evaluate) = Filter(depth: 3);
            var run = AppRun.Of("--from", file, "-a", "--strict", "-f", "ndjson", "--columns", "inode", text);
            var answers = rows.Select(row => (Inode: (int)row["inode"]!, Answer: evaluate(row))).ToList();
            var doubts = answers.Count(answer => answer.Answer is null);
            Assert.That(Inodes(run.Output), Is.EqualTo(answers.Where(answer => answer.Answer == 2).Select(answer => answer.Inode)), text);
            Assert.That((run.Code, CountIn(run.Error)), Is.EqualTo((doubts > 0 ? 1 : 0, doubts)), $"{text}: {run.Error}");
            Assert.That(run.Error.Count(character => character == '\n'), Is.EqualTo(doubts > 0 ? 1 : 0), run.Error);
            listed += run.Output.Length;
            undecided += doubts;
        }

        Assert.That((listed, undecided), Is.GreaterThan((10_000, 2000)));
    }

    private static IEnumerable<int> Inodes(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("inode").GetInt32());

    private static int CountIn(string error) => error.Split("could not be decided for ") is [_, var rest]
        ? int.Parse(rest[..rest.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture) : 0;

    private List<Dictionary<string, object?>> Recording()
    {
        var keys = Optional.Where(_ => _random.Next(4) > 0).ToList();
        return [.. Enumerable.Range(1, 20).Select(inode =>
        {
            var row = new Dictionary<string, object?> { ["proto"] = Pick("tcp", "tcp6", "udp"), ["inode"] = inode };
            row["state"] = row["proto"] is "udp" ? null : Pick("LISTEN", "ESTABLISHED", "TIME_WAIT");
            foreach (var key in keys)
            {
                row[key] = _random.Next(4) == 0 ? null : key switch
                {
                    "processes" => Enumerable.Range(0, _random.Next(1, 3)).Select(_ => _random.Next(3))
                        .Select(id => new { pid = id, process = $"p{id}", fd = 3 }).ToArray(),
                    "bbr_pacing_gain" => _random.Next(30) / 2.0,
                    _ => _random.Next(3),
                };
            }

            if (keys.Contains("processes"))
            {
                row["pid"] = row["processes"] is Array ? ((dynamic[])row["processes"]!)[0].pid : null;
            }

            return row;
        })];
    }

    private (string Text, Evaluator Evaluate) Filter(int depth)
    {
        if (depth == 0 || _random.Next(5) == 0)
        {
            return Test();
        }

        var (left, right) = (Filter(depth - 1), Filter(depth - 1));
        return _random.Next(3) switch
        {
            0 => ($"not ( {left.Text} )", row => 2 - left.Evaluate(row)),
            1 => ($"( {left.Text} and {right.Text} )", row => (left.Evaluate(row), right.Evaluate(row)) is var (a, b)
                && (a == 0 || b == 0) ? 0 : a is null || b is null ? null : 2),
            _ => ($"( {left.Text} or {right.Text} )", row => (left.Evaluate(row), right.Evaluate(row)) is var (a, b)
                && (a == 2 || b == 2) ? 2 : a is null || b is null ? null : 0),
        };
    }

    private (string Text, Evaluator Evaluate) Test()
    {
        var number = _random.Next(3);
        return _random.Next(13) switch
        {
            0 => ($"recv_q = {number}", row => Number(row, "recv_q", _ => false, its => its == number)),
            1 => ($"recv_q != {number}", row => 2 - Number(row, "recv_q", _ => false, its => its == number)),
            2 => ($"local_port >= {number}", row => Number(row, "local_port", Always, its => its >= number)),
            3 => ($"sport = {number}", row => !row.TryGetValue("local_port", out var port) ? null : Of((int)(port ?? 0) == number)),
            4 => ($"uid = {number}", row => Number(row, "uid", IsTimeWait, its => its == number)),
            5 => ($"rtt_us > {number}", row => Number(row, "rtt_us", its => IsTimeWait(its) || its["proto"] is "udp", its => its > number)),
            6 => ("drops = null", row => Of(row.GetValueOrDefault("drops") is null)),
            7 => ($"fwmark = {number}", row => Number(row, "mark", _ => false, its => its == number)),
            8 => ("bbr_pacing_gain > 9.6", row => !row.TryGetValue("bbr_pacing_gain", out var gain) ? null
                : gain is double real ? Of(real > 9.6) : IsTimeWait(row) || row["proto"] is "udp" ? 0 : null),
            9 => ("state = TIME_WAIT", row => Of(IsTimeWait(row))),
            10 => ("recv_q > drops", row => Pair(row, "recv_q", row.GetValueOrDefault("drops") as int?, row.ContainsKey("drops") && IsTimeWait(row))),
            11 => ("recv_q > pid", row => !row.TryGetValue("processes", out var owners) ? null
                : owners is not Array all ? (IsTimeWait(row) ? 0 : null)
                : row.GetValueOrDefault("recv_q") is int queue ? Of(all.Cast<dynamic>().Any(owner => queue > (int)owner.pid)) : null),
            _ => ($"pid = {number}", row => !row.TryGetValue("processes", out var owners) ? null
                : owners is Array all ? Of(all.Cast<dynamic>().Any(owner => owner.pid == number)) : IsTimeWait(row) ? 0 : null),
        };
    }

    /// <summary>What the recording has no column for is not known; a null in it is a fact where the socket has no such value.</summary>
    private static int? Number(Dictionary<string, object?> row, string key, Predicate<Dictionary<string, object?>> hasNone, Predicate<int> test) =>
        !row.TryGetValue(key, out var value) ? null : value is int number ? Of(test(number)) : hasNone(row) ? 0 : null;

    /// <summary>Whether one value is greater than another; where the other is missing as a fact it is not.</summary>
    private static int? Pair(Dictionary<string, object?> row, string key, int? other, bool isFact) =>
        other is null && isFact ? 0 : other is { } number && row.GetValueOrDefault(key) is int value ? Of(value > number) : null;

    private static bool Always(Dictionary<string, object?> row) => true;

    private static bool IsTimeWait(Dictionary<string, object?> row) => row["state"] is "TIME_WAIT";

    private static int? Of(bool isYes) => isYes ? 2 : 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
