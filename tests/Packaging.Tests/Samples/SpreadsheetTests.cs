using System.Globalization;
using Packaging.Tests.Support;

namespace Packaging.Tests.Samples;

/// <summary>The spreadsheet recipe, its result read back.</summary>
[Category(Categories.LibreOffice)]
[Category(Categories.Packaging)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SpreadsheetTests : IDisposable
{
    private const string Recipe = "samples/spreadsheet/to-spreadsheet.sh";

    private static readonly string[] Titles =
        ["proto", "recv_q", "send_q", "local_address", "local_port", "foreign_address", "foreign_port", "state"];

    private TemporaryFolder? _folder;
    private ToolPath? _tool;

    [SetUp]
    public void Install()
    {
        Need.Linux();
        Need.Program("soffice");
        _folder = new TemporaryFolder();
        _tool = ToolPath.Installed(PackedFolder.Current);
    }

    public void Dispose()
    {
        _tool?.Dispose();
        _folder?.Dispose();
    }

    [Test]
    public void A_row_is_a_row_numbers_are_numbers_and_text_is_text()
    {
        using var sockets = new HeldSockets();

        var sheet = Convert("-tuan");

        var csv = File.ReadAllLines(PathOf("sockets.csv"));
        Assert.That(sheet.Rows, Has.Count.EqualTo(csv.Length));
        Assert.That(sheet.Rows[0].Select(cell => cell.Text), Is.EqualTo(Titles));
        var listener = sheet.Rows.Single(row => row[4].Text == Text(sockets.Port) && row[7].Text == "LISTEN");
        Assert.That(listener.Select(cell => cell.Kind), Is.EqualTo(
            ["string", "float", "float", "string", "float", "string", null, "string"]));
        Assert.That(listener.Select(cell => cell.Text), Is.EqualTo(
            ["tcp", "0", "16", "0.0.0.0", Text(sockets.Port), "0.0.0.0", "", "LISTEN"]));
    }

    [Test]
    public void Every_number_of_the_CSV_is_a_number_in_the_sheet()
    {
        using var sockets = new HeldSockets();

        var sheet = Convert("-tuan");

        foreach (var row in sheet.Rows.Skip(1))
        {
            Assert.That(new[] { row[1], row[2], row[4], row[6] }.Select(cell => cell.Kind), Is.All.EqualTo("float").Or.Null);
            Assert.That(new[] { row[0], row[3], row[5] }.Select(cell => cell.Kind), Is.All.EqualTo("string"));
        }
    }

    [Test]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        Need.Root("for a mount namespace");
        Need.Program("unshare");
        using var sockets = new HeldSockets();
        var services = _folder!.Write("services", $"=2+3\t{sockets.Port}/tcp\n");

        var sheet = Convert(
            ["unshare", "-m", "sh", "-c", "mount --bind \"$0\" /etc/services && exec \"$@\"", services],
            "-tln", "--columns", "local_port,local_service");

        var row = sheet.Rows.Single(cells => cells[0].Text == Text(sockets.Port));
        Assert.That(row[1].Text, Is.EqualTo("'=2+3"));
        Assert.That(row[1].Kind, Is.EqualTo("string"));
        Assert.That(row[1].Formula, Is.Null);
    }

    [Test]
    public void The_recipe_makes_an_Excel_workbook_unless_told_otherwise()
    {
        Run([], PathOf("sockets.csv"));
        using var workbook = System.IO.Compression.ZipFile.OpenRead(PathOf("sockets.xlsx"));
        Assert.That(workbook.Entries.Select(entry => entry.FullName), Has.Member("xl/worksheets/sheet1.xml"));
    }

    private FlatSheet Convert(params string[] options) => Convert([], options);

    /// <summary>The flat XML of an OpenDocument sheet says of each cell what LibreOffice took it for.</summary>
    private FlatSheet Convert(string[] prefix, params string[] options)
    {
        Run(prefix, [PathOf("sockets.csv"), "fods", .. options]);
        return FlatSheet.Read(PathOf("sockets.fods"));
    }

    private void Run(string[] prefix, params string[] arguments)
    {
        string[] command = [.. prefix, Checkout.PathOf(Recipe), .. arguments];
        new Command(command[0], command[1..])
            .With("PATH", $"{_tool!.Tools}:{Environment.GetEnvironmentVariable("PATH")}")
            .With("HOME", _folder!.Path)
            .Run().Succeeded();
    }

    private string PathOf(string name) => _folder!.PathOf(name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
