namespace DotNetSockets.Tests.Oracles;

[Category(Categories.Oracle)]
internal sealed class FormatOracleTests : ZooTests
{
    private static readonly Dictionary<string, Func<string, IReadOnlyList<OracleRow>>> Readers = new()
    {
        ["json"] = ToolFormats.OfJson,
        ["csv"] = ToolFormats.OfCsv,
        ["tsv"] = ToolFormats.OfTsv,
    };

    private static IEnumerable<string> Formats => Readers.Keys;

    [TestCaseSource(nameof(Formats))]
    public void Every_format_holds_the_values_of_ndjson(string format) => AssertEqual(
        () => Readers[format](Tool.Run(Network, "-an", "--columns", Tool.Columns, "-f", format)),
        [],
        () => Tool.Rows(Network, "-an", "--columns", Tool.Columns));

    /// <summary>The table has no column for the interface: it is the zone of the local address there.</summary>
    [Test]
    public void The_table_holds_the_values_of_ndjson() => AssertEqual(
        () => TableFormat.Read(Tool.Run(Network, "-an")),
        [],
        () => Tool.Rows(Network, "-an", "--columns", Tool.Columns));
}
