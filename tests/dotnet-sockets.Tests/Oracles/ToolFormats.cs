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

    /// <summary>Of the numeric table, in which <c>*</c> is no port and brackets hold IPv6.</summary>
    internal static IReadOnlyList<OracleRow> OfTable(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heading = Array.FindIndex(lines, line => line.StartsWith("Proto ", StringComparison.Ordinal));
        return [.. lines.Skip(heading + 1).Select(OfTableLine)];
    }

    private static OracleRow OfTableLine(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.InRange(5, 6), line);
        var (local, foreign) = (cells[3].LastIndexOf(':'), cells[4].LastIndexOf(':'));
        return OfCells(name => name switch
        {
            "proto" => cells[0],
            "recv_q" => cells[1],
            "send_q" => cells[2],
            "local_address" => cells[3][..local].Trim('[', ']'),
            "local_port" => cells[3][(local + 1)..],
            "foreign_address" => cells[4][..foreign].Trim('[', ']'),
            "foreign_port" => cells[4][(foreign + 1)..],
            "state" => cells.ElementAtOrDefault(5),
            _ => null,
        });
    }

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

    private static OracleRow OfCells(Func<string, string?> cell) => new(
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
        string.IsNullOrEmpty(cell) || cell == "*" ? null : long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Text(string? cell) => string.IsNullOrEmpty(cell) ? null : cell;
}
