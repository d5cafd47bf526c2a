using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Formats;

/// <summary>What stands in a workbook, read as ISO/IEC 29500 says; LibreOffice reads some in the tests of the package.</summary>
internal sealed partial class XlsxFormatterTests
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly ColumnOf<Cell>[] Columns = [new("value", "Value", CellKind.Text, static (in cell) => cell, "Anything.")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbooks");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    private static IEnumerable<TestCaseData> Values =>
    [
        new(Cell.Of(12L), "12", "n"),
        new(Cell.Of(-1L << 53), "-9007199254740992", "n"),
        new(Cell.Of((1L << 53) + 1), "9007199254740993", "inlineStr"),
        new(Cell.Of(long.MinValue), "-9223372036854775808", "inlineStr"),
        new(Cell.Of(0.1), "0.1", "n"),
        new(Cell.Of(double.NaN), "NaN", "inlineStr"),
        new(Cell.Of((bool?)true), "1", "b"),
        new(Cell.Word("LISTEN"), "LISTEN", "inlineStr"),
        .. new[]
        {
            "192.168.100.200", "1e5", "0123", "=1+2", "'=1", " blank ", "a\tb\nc", "a\rb", "\u0001\u001b[31m", "_x0041_", "_x004_", "__x0041__",
            "<&>\"'", "\ufffe", "\u0085\u2028", "\ud83d\ude00", "", "\u202e",
        }.Select(text => new TestCaseData(Cell.Untrusted(text), text, "inlineStr")),
        new TestCaseData(Cell.Untrusted("a\ud800b\udc00"), "a\ufffdb\ufffd", "inlineStr"),
    ];

    [TestCaseSource(nameof(Values))]
    public void A_value_is_a_cell_of_its_type(Cell value, string text, string type)
    {
        var cell = Rows(Book([value]), 1)[1].Single();
        Assert.That((cell.Attribute("t")?.Value ?? "n", Text(cell)), Is.EqualTo((type, text)));
    }

    [Test]
    public void Null_is_an_empty_cell() => Assert.That(Text(Rows(Book([default]), 1)[1].Single()), Is.Empty);

    [Test]
    public void The_heading_is_bold_stays_in_sight_and_filters()
    {
        using var book = Book([Cell.Of(1L)]);
        var sheet = Part(book, "xl/worksheets/sheet1.xml");
        Assert.That(sheet.Descendants(Name("pane")).Single().Attribute("state")!.Value, Is.EqualTo("frozen"));
        Assert.That(sheet.Descendants(Name("autoFilter")).Single().Attribute("ref")!.Value, Is.EqualTo("A1:A1048576"));
        var style = int.Parse(Rows(book, 1)[0].Single().Attribute("s")!.Value, CultureInfo.InvariantCulture);
        var styles = Part(book, "xl/styles.xml");
        var font = styles.Descendants(Name("cellXfs")).Single().Elements().ElementAt(style).Attribute("fontId")!.Value;
        Assert.That(
            styles.Descendants(Name("fonts")).Single().Elements().ElementAt(int.Parse(font, CultureInfo.InvariantCulture)).Element(Name("b")), Is.Not.Null);
    }

    [Test]
    public void Without_a_heading_there_are_rows_alone() =>
        Assert.That(Rows(Book([Cell.Of(1L)], new FormatOptions { Header = false }), 1).Select(row => Text(row.Single())), Is.EqualTo(["1"]));

    [Test]
    public void Each_topic_of_the_summary_is_a_sheet_and_a_list_has_one()
    {
        const string Row = """{"proto":"tcp","local_address":"::1","state":"LISTEN"}""";
        using var summary = Saved(Row, "summary", "-a");
        Assert.That(
            Part(summary, "xl/workbook.xml").Descendants(Name("sheet")).Select(sheet => sheet.Attribute("name")!.Value),
            Does.Contain("sockets").And.Contain("sockets_by_state").And.Contain("sockets_by_peer"));
        Assert.That(Rows(summary, 2).Select(row => string.Join(' ', row.Select(Text))), Is.EqualTo(["proto state count", "tcp LISTEN 1"]));

        using var list = Saved(Row, "-a");
        Assert.That(Part(list, "xl/workbook.xml").Descendants(Name("sheet")).Count(), Is.EqualTo(1));
        Assert.That(Rows(list, 1).Count, Is.EqualTo(2));
    }

    [Test]
    public void A_terminal_is_refused_one()
    {
        using var error = new StringWriter();
        Assert.That(App.Run(new Terminal(Stream.Null, () => error) { Arguments = ["-tan", "-f", "xlsx"], IsTerminal = () => true }), Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain("--output sockets.xlsx"));
    }

    [Test]
    public void What_a_cell_cannot_hold_is_an_error_and_no_file()
    {
        var path = Path.Combine(_folder.FullName, "long.xlsx");
        var row = Recording($$"""{"proto":"tcp","local_address":"::1","command":"{{new string('x', 32_768)}}"}""");
        var run = AppRun.Of("--from", row, "-a", "--columns", "command", "--output", path);
        Assert.That((run.Code, File.Exists(path)), Is.EqualTo((1, false)));
        Assert.That(run.Error, Does.Contain("32767").And.Contain("command").And.Contain("32768"));
        Assert.That(() => Book([Cell.Untrusted(new string('x', 32_767))]), Throws.Nothing);
    }

    [Test]
    public void What_a_sheet_cannot_hold_is_an_error()
    {
        var options = new FormatOptions { Header = false };
        Assert.That(() => Write(Enumerable.Repeat(default(Cell), 1 << 20), options, Stream.Null), Throws.Nothing);
        Assert.That(() => Write(Enumerable.Repeat(default(Cell), 1 << 20), options with { Header = true }, Stream.Null), Throws.TypeOf<FormatLimitException>());
    }

    [TestCase("a", "a")]
    [TestCase("a/b[c]:*?\\'", "a_b_c______")]
    [TestCase("0123456789012345678901234567890123", "0123456789012345678901234567890")]
    public void A_sheet_has_a_name_that_is_allowed(string name, string sheet) => Assert.That(SheetName.Of(name), Is.EqualTo(sheet));

    private static ZipArchive Book(IEnumerable<Cell> cells, FormatOptions? options = null)
    {
        var stream = new MemoryStream();
        Write(cells, options ?? new FormatOptions(), stream);
        return new ZipArchive(stream);
    }

    private static void Write(IEnumerable<Cell> cells, FormatOptions options, Stream stream)
    {
        var output = new RowWriter(stream);
        Formatters.Find("xlsx").Write(new RowsOf<Cell>(cells, Columns, CancellationToken.None), options, output);
        output.Flush();
    }

    private string Recording(string row)
    {
        var path = Path.Combine(_folder.FullName, "row.ndjson");
        File.WriteAllText(path, row + "\n");
        return path;
    }

    private ZipArchive Saved(string row, params string[] args)
    {
        var path = Path.Combine(_folder.FullName, "saved.xlsx");
        Assert.That(AppRun.Of([.. args, "--from", Recording(row), "--output", path]).Code, Is.Zero);
        return ZipFile.OpenRead(path);
    }

    private static XDocument Part(ZipArchive book, string name)
    {
        using var stream = book.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static IReadOnlyList<IReadOnlyList<XElement>> Rows(ZipArchive book, int sheet) =>
        [.. Part(book, $"xl/worksheets/sheet{sheet}.xml").Descendants(Name("row")).Select(row => row.Elements(Name("c")).ToList())];

    private static string Text(XElement cell) => Escape().Replace(
        cell.Value, escape => ((char)int.Parse(escape.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static XName Name(string name) => XName.Get(name, Sheets);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
