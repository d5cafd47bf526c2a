using System.Text;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>JSON within a row is kept as text and read later, by whichever column wants it: then it must be sound.</summary>
internal sealed class NestedJsonTests
{
    /// <summary>Escapes of Latin-1 stand for bytes, so that they need not be UTF-8.</summary>
    private static readonly string[] Values =
    [
        """[{"pid":1,"process":"\ud800","fd":3}]""", """[{"pid":1,"process":"\udc00a","fd":3}]""",
        """[{"pid":1,"process":"\ud800\ud800","fd":3}]""",
        """[{"pid":1,"\ud800":1,"process":"a","fd":3}]""", """[{"pid":1,"process":["\ud800"]}]""", """["\udfff"]""", """{"a":"\ud800"}""",
        "[{\"pid\":1,\"process\":\"\u00ff\u00fe\",\"fd\":3}]", "[{\"pid\":1,\"process\":\"\\n\u00ff\",\"fd\":3}]", "[{\"\u00ff\":1}]",
        "[{\"pid\":1,\"process\":\"\u00ed\u00a0\u0080\"}]", "[{\"pid\":1,\"process\":\"\n\"}]", "[{\"pid\":1,\"process\":\"\\u00\"}]",
        """[{"pid":1,"process":"\x"}]""",
        "[", "[{", "[{]", "[}", "[{\"pid\"}]", "[{\"pid\":}]", "[{\"pid\":1,}]", "[1,]", "[,]", "[1 2]", "[nul]", "[NaN]", "[Infinity]",
        "[01]", "[1.]", "[.1]", "[-]", "[+1]", "[1e]",
        "[1e999]", "[-1e-999]", "[1e99999999999999999999]", "[{\"pid\":1e3}]", "[{\"pid\":1.5}]", "[{\"pid\":99999999999999999999}]",
        "[{\"pid\":-1}]", "[{\"pid\":null}]", "[{\"pid\":\"1\"}]",
        "[{\"pid\":1,\"pid\":2}]", "[{\"pid\":1,\"process\":null,\"fd\":null}]", "[{\"pid\":1,\"process\":{},\"fd\":[]}]", "[{\"\":1}]",
        "[[]]", "[null]", "[[{}]]", "{}", "[]", "{\"pid\":1}",
        "[/*a*/]", "[//a\n]", "[{'pid':1}]", "[{pid:1}]", "\"[1]\"", "\"\\ud800\"", "\"\u00ff\"", "1", "true", "\u00ef\u00bb\u00bf[]",
        .. new[] { 10, 61, 62, 63, 64, 65, 1000 }.SelectMany(depth => new[]
        {
            new string('[', depth), new string('[', depth) + new string(']', depth),
            string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth),
        }),
    ];

    private static IEnumerable<string> Structured =>
        SocketColumns.All.Where(column => column.Kind == CellKind.Structure).Select(column => column.Key);

    private readonly string _path = Path.GetTempFileName();

    [OneTimeTearDown]
    public void Close() => File.Delete(_path);

    [Test]
    public void There_are_columns_with_parts() => Assert.That(Structured, Is.Not.Empty);

    [TestCaseSource(nameof(Structured))]
    [TestCase("process")]
    [TestCase("recv_q")]
    [TestCase("state")]
    [TestCase("sack")]
    [TestCase("local_address")]
    [TestCase("no_such_column")]
    public void Whatever_it_is_it_is_read_or_refused(string column)
    {
        foreach (var value in Values)
        {
            var row = $"{{\"proto\":\"tcp\",\"state\":\"LISTEN\",\"{column}\":{value}}}\n";
            File.WriteAllBytes(_path, Encoding.Latin1.GetBytes("{\"proto\":\"udp\"}\n" + row));
            foreach (var format in new[] { "ndjson", "csv", "table", "html" })
            {
                var run = AppRun.Of("--from", _path, "-an", "--columns", "all", "-f", format);
                Assert.That(run.Code, Is.AnyOf(0, 1), row + run.Error);
                Assert.That(run.Error, Does.Not.Contain("fault of").And.Not.Contain("   at "), row);
                Assert.That(run.Output, Does.Contain("udp"), row);
            }
        }
    }

    [TestCase("process", """ "\ud800" """)]
    [TestCase("processes", """[{"pid":1,"process":"\ud800","fd":3}]""")]
    [TestCase("processes", """[{"pid":1,"\ud800":"a","fd":3}]""")]
    public void Half_a_surrogate_pair_is_damage_wherever_it_is(string column, string value)
    {
        var first = $"{{\"proto\":\"udp\",\"{column}\":null}}\n";
        File.WriteAllText(_path, $"{first}{{\"proto\":\"tcp\",\"{column}\":{value}}}\n");
        Assert.That(AppRun.Of("--from", _path, "-an", "-f", "ndjson", "--columns", $"proto,{column}"), Is.EqualTo(new AppRun(
            1,
            first,
            $"dotnet-sockets: '{_path}' is cut or damaged at byte {first.Length - 1}; the rows before it are all there.\n")));
    }
}
