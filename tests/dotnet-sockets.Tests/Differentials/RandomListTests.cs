using System.Globalization;
using System.Text.Json.Nodes;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Differentials;

/// <summary>
/// Command lines of chance over rows of chance, and what they print against what the test makes of the same rows. The seed is the same
/// unless DIFFERENTIAL_SEED is set, and is printed.
/// </summary>
internal sealed class RandomListTests
{
    private const int Lines = 150;
    private const int DefaultSeed = 20;

    private static readonly string[] Commands = ["list", "list", "summary", "services", "routes", "interfaces", "statistics", "groups"];
    private static readonly string[] Flags = ["-p", "-e", "-o", "-m", "-n", "--info", "--tos", "--sockopt", "-t", "-4"];

    private readonly string _path = Path.GetTempFileName();
    private Random _random = null!;
    private RandomRows _rows = null!;

    [SetUp]
    public void Open()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DIFFERENTIAL_SEED"), CultureInfo.InvariantCulture, out var chosen)
            ? chosen : DefaultSeed;
        TestContext.Out.WriteLine($"DIFFERENTIAL_SEED={seed}");
        _random = new Random(seed);
        _rows = new RandomRows(_random, 120);
        File.WriteAllText(_path, _rows.Text);
    }

    [OneTimeTearDown]
    public void Close() => File.Delete(_path);

    [Test]
    public void Rows_are_sorted_as_they_are_by_hand()
    {
        for (var i = 0; i < Lines; i++)
        {
            var keys = Array.ConvertAll(
                RandomRows.Some(_random, 3, RandomRows.Columns), column => (Column: column, IsDescending: _random.Next(2) == 0));
            var limit = _random.Next(1, 200);
            var sort = string.Join(',', keys.Select(key => key.Column + (key.IsDescending ? ":desc" : _random.Next(2) == 0 ? ":asc" : "")));
            var expected = _rows.All.Order(Comparer<JsonObject>.Create((one, other) => keys
                .Select(key => PlainOrder.Compare(key.Column, one[key.Column], other[key.Column], key.IsDescending))
                .FirstOrDefault(order => order != 0))).Take(limit).Select(row => row["inode"]!.GetValue<int>());
            var rows = Run("-a", "--sort", sort, "--limit", limit.ToString(CultureInfo.InvariantCulture), "--columns", "inode");
            Assert.That(rows.Select(row => row["inode"]!.GetValue<int>()), Is.EqualTo(expected), $"{i}: --sort {sort} --limit {limit}");
        }
    }

    [Test]
    public void Groups_are_those_that_are_counted_by_hand()
    {
        for (var i = 0; i < Lines; i++)
        {
            var by = RandomRows.Some(_random, 3, RandomRows.Columns);
            var sums = RandomRows.Some(_random, 3, RandomRows.Numbers.Except(by));
            var expected = _rows.All.GroupBy(row => string.Join('\n', by.Select(column => Shown(row[column]))))
                .Select(group => new JsonArray([.. by.Select(column => group.First()[column]?.DeepClone()), group.Count(), .. sums.Select(column => Sum(group, column))]))
                .Order(Comparer<JsonArray>.Create((one, other) => Enumerable.Range(0, by.Length)
                    .Select(place => PlainOrder.Compare(by[place], one[place], other[place], isDescending: false))
                    .Prepend(other[by.Length]!.GetValue<int>().CompareTo(one[by.Length]!.GetValue<int>()))
                    .FirstOrDefault(order => order != 0))).Select(Shown);
            var groups = Run("summary", "-a", "--by", string.Join(',', by), "--sum", string.Join(',', sums));
            Assert.That(
                groups.Select(group => Shown(new JsonArray([.. by.Append("count").Concat(sums).Select(column => group[column]?.DeepClone())]))),
                Is.EqualTo(expected), $"{i}: --by {string.Join(',', by)} --sum {string.Join(',', sums)}");
        }

        static JsonNode? Sum(IEnumerable<JsonObject> rows, string column)
        {
            var known = rows.Select(row => row[column]).OfType<JsonNode>().Select(value => value.GetValue<long>()).ToList();
            return known.Count == 0 ? null : known.Sum();
        }
    }

    [Test]
    public void What_is_printed_is_what_the_schema_of_the_same_line_says()
    {
        for (var i = 0; i < Lines; i++)
        {
            var line = Line();
            var schema = AppRun.Of(["schema", .. line]);
            Assert.That(schema.Code, Is.Zero, $"{i}: {string.Join(' ', line)}: {schema.Error}");
            var rows = JsonNode.Parse(AppRun.Of([.. line, "-j"]).Output);
            Assert.That(PlainSchema.Faults(JsonNode.Parse(schema.Output)!, rows), Is.Empty, $"{i}: {string.Join(' ', line)}");
        }
    }

    private string[] Line()
    {
        var command = Commands[_random.Next(Commands.Length)];
        var columns = CommandList.All.Single(known => known.Name == command).Columns.Select(column => column.Key).ToList();
        List<string> line = [command];
        if (command is "list" or "summary")
        {
            line.AddRange(["-a", "--from", _path]);
            line.AddRange(RandomRows.Some(_random, 4, Flags));
        }

        if (command == "summary" && _random.Next(3) > 0)
        {
            var by = RandomRows.Some(_random, 3, CommandList.Default.Columns.Where(column => column.Kind != CellKind.Number).Select(column => column.Key));
            line.AddRange(["--by", string.Join(',', by), "--sum", string.Join(',', RandomRows.Some(_random, 2, RandomRows.Numbers))]);
            columns = [.. by, "count"];
        }

        if (_random.Next(2) == 0)
        {
            var sign = _random.Next(2) == 0 ? "" : "+";
            line.AddRange(["--columns", sign + string.Join(',', RandomRows.Some(_random, 5, columns))]);
        }

        line.AddRange(["--limit", "20"]);
        return [.. line];
    }

    private static string Shown(JsonNode? value) => value?.ToJsonString() ?? "null";

    private List<JsonObject> Run(params string[] arguments)
    {
        var run = AppRun.Of([.. arguments, "--from", _path, "-j"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), string.Join(' ', arguments));
        return [.. JsonNode.Parse(run.Output)!.AsArray().Select(row => row!.AsObject())];
    }
}
