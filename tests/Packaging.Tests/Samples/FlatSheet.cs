using System.Globalization;
using System.Xml.Linq;

namespace Packaging.Tests.Samples;

/// <summary>The first table of a flat OpenDocument spreadsheet (.fods).</summary>
internal sealed record FlatSheet(IReadOnlyList<IReadOnlyList<FlatCell>> Rows)
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static FlatSheet Read(string path)
    {
        var rows = XDocument.Load(path).Descendants(Table + "table").First().Descendants(Table + "table-row");
        return new FlatSheet([.. rows.SelectMany(row => Repeated(row, "number-rows-repeated", Cells(row))).Where(cells => cells.Count > 0)]);
    }

    private static IReadOnlyList<FlatCell> Cells(XElement row) =>
        [.. row.Elements(Table + "table-cell").SelectMany(cell => Repeated(cell, "number-columns-repeated", CellOf(cell)))];

    private static FlatCell CellOf(XElement cell) => new(
        cell.Attribute(Office + "value-type")?.Value,
        string.Join('\n', cell.Elements(Words + "p").Select(paragraph => paragraph.Value)),
        cell.Attribute(Table + "formula")?.Value);

    /// <summary>Equal neighbours are written once with a count.</summary>
    private static IEnumerable<T> Repeated<T>(XElement element, string count, T value) => Enumerable.Repeat(
        value, int.Parse(element.Attribute(Table + count)?.Value ?? "1", CultureInfo.InvariantCulture));
}
