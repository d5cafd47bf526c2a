using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Tables;

internal sealed class ColumnUnitTests
{
    private static readonly string[] Units = ["bytes", "nanoseconds", "microseconds", "milliseconds", "bits a second", "megabits a second"];

    /// <summary>What the meaning says, the unit says.</summary>
    [Test]
    public void A_number_whose_meaning_has_a_unit_has_that_unit()
    {
        foreach (var column in CommandList.All.SelectMany(command => command.Columns).Where(column => column.IsNumeric))
        {
            var told = Array.FindAll(Units, unit => column.Meaning.Contains($"in {unit}", StringComparison.OrdinalIgnoreCase)
                || column.Meaning.StartsWith($"{unit} ", StringComparison.OrdinalIgnoreCase));
            var expected = told.Select(unit => unit.Replace(" a second", " per second", StringComparison.Ordinal));
            Assert.That(expected, Is.Empty.Or.EqualTo(new[] { column.Unit }), $"{column.Key}: {column.Meaning}");
        }
    }

    [TestCase("schema", "bytes_sent", "bytes")]
    [TestCase("schema", "rtt_us", "microseconds")]
    [TestCase("schema routes", "irtt", "milliseconds")]
    [TestCase("schema interfaces", "rx_bytes_per_second", "bytes per second")]
    [TestCase("schema interfaces", "rx_frame_errors_per_second", "frame errors per second")]
    public void A_schema_has_units(string line, string column, string unit)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(AppRun.Of(line.Split(' ')).Output);
        var property = schema.RootElement.GetProperty("$defs").GetProperty("row").GetProperty("properties").GetProperty(column);
        Assert.That(property.GetProperty("unit").GetString(), Is.EqualTo(unit));
    }
}
