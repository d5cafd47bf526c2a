using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Reads the tool's formats back, each with a reader that is not the tool's own.</summary>
internal static class ToolFormats
{
    internal static IReadOnlyList<OracleRow> OfNdjson(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            return OfElement(document.RootElement);
        })];

    internal static IReadOnlyList<OracleRow> OfJson(string output)
    {
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateArray().Select(OfElement)];
    }

    internal static IReadOnlyList<OracleRow> OfCsv(string output) => OfDelimited(output, ",");

    internal static IReadOnlyList<OracleRow> OfTsv(string output) => OfDelimited(output, "\t");

    private static List<OracleRow> OfDelimited(string output, string delimiter)
    {
        using var text = new StringReader(output);
        using var parser = new TextFieldParser(text) { Delimiters = [delimiter], HasFieldsEnclosedInQuotes = delimiter == "," };
        var header = parser.ReadFields()!;
        var rows = new List<OracleRow>();
        while (parser.ReadFields() is { } cells)
        {
            Assert.That(cells, Has.Length.EqualTo(header.Length));
            rows.Add(OfCells(name => cells.ElementAtOrDefault(Array.IndexOf(header, name))));
        }

        return rows;
    }

    /// <param name="cell">The text of the cell in the column of that name; null or nothing where it is unknown.</param>
    internal static OracleRow OfCells(Func<string, string?> cell) => new(
        cell("proto")!,
        Number(cell("recv_q")),
        Number(cell("send_q")),
        cell("local_address")!,
        (int?)Number(cell("local_port")),
        cell("foreign_address")!,
        (int?)Number(cell("foreign_port")),
        Text(cell("state")),
        Text(cell("interface")));

    private static OracleRow OfElement(JsonElement row) => new(
        row.GetProperty("proto").GetString()!,
        Number(row.GetProperty("recv_q")),
        Number(row.GetProperty("send_q")),
        row.GetProperty("local_address").GetString()!,
        (int?)Number(row.GetProperty("local_port")),
        row.GetProperty("foreign_address").GetString()!,
        (int?)Number(row.GetProperty("foreign_port")),
        row.GetProperty("state").GetString(),
        row.TryGetProperty("interface", out var device) ? device.GetString() : null);

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();

    private static long? Number(string? cell) =>
        string.IsNullOrEmpty(cell) ? null : long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Text(string? cell) => string.IsNullOrEmpty(cell) ? null : cell;
}
