namespace DotNetSockets.Tests.Oracles;

internal sealed class FormatOracleTests : ZooTests
{
    private static readonly Dictionary<string, Func<string, IReadOnlyList<OracleRow>>> Readers = new()
    {
        ["json"] = ToolFormats.OfJson,
        ["csv"] = ToolFormats.OfCsv,
        ["tsv"] = ToolFormats.OfTsv,
        ["table"] = ToolFormats.OfTable,
    };

    private static IEnumerable<string> Formats => Readers.Keys;

    [TestCaseSource(nameof(Formats))]
    public void Every_format_holds_the_values_of_ndjson(string format) => AssertEqual(
        () => Readers[format](Tool.Run(Network, "-an", "-f", format)),
        [],
        () => Tool.Rows(Network, "-an"));
}
