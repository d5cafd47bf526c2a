using Packaging.Tests.Support;

namespace Packaging.Tests.Samples;

/// <summary>A workbook as LibreOffice reads it, in three languages.</summary>
[Category(Categories.LibreOffice)]
[Category(Categories.Packaging)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WorkbookTests : IDisposable
{
    private const string Row =
        """
        {"proto":"tcp","recv_q":12,"local_address":"192.168.100.200","inode":9007199254740993,"sack":true,"rtt_us":1234,"process":"1e5","command":"=1+2 a\u0001b_x0041_","path":null,"unit":"0123"}

        """;

    private const string Columns = "recv_q,local_address,inode,sack,rtt_us,process,command,path,unit";

    /// <summary>LibreOffice makes a formula of a Boolean, and leaves out the control character, which its XML cannot hold.</summary>
    private static readonly FlatCell[] Cells =
    [
        new("float", "12", null), new("string", "192.168.100.200", null), new("string", "9007199254740993", null), new("", "", "of:=TRUE()"),
        new("float", "1234", null), new("string", "1e5", null), new("string", "=1+2 ab_x0041_", null), new(null, "", null), new("string", "0123", null),
    ];

    private readonly TemporaryFolder _folder = new();
    private ToolPath? _tool;

    [SetUp]
    public void Install()
    {
        Need.Linux();
        Need.Program("soffice");
        _tool = ToolPath.Installed(PackedFolder.Current);
    }

    public void Dispose()
    {
        _tool?.Dispose();
        _folder.Dispose();
    }

    [TestCase("de-DE")]
    [TestCase("en-US")]
    [TestCase("fr-FR")]
    public void Every_cell_is_read_back_equal(string language)
    {
        new Command(_tool!.Tool, ["--from", "-", "-a", "--columns", Columns, "--output", _folder.PathOf("sockets.xlsx")])
            .Input(Row).Run().Succeeded();
        var rows = Converted(language, "sockets.xlsx").Rows;
        Assert.That(rows[0].Take(Cells.Length).Select(cell => cell.Text), Is.EqualTo(Columns.Split(',')));
        Assert.That(rows[1].Take(Cells.Length).Select(cell => cell.Formula is null ? cell : new FlatCell("", "", cell.Formula)), Is.EqualTo(Cells));
    }

    /// <summary>Which shows that the language is the one that is set: German groups digits by points.</summary>
    [Test]
    public void An_address_in_CSV_is_a_number_in_German()
    {
        _folder.Write("address.csv", "192.168.100.200\n");
        Assert.That(Converted("de-DE", "address.csv").Rows[0][0].Kind, Is.EqualTo("float"));
        Assert.That(Converted("en-US", "address.csv").Rows[0][0].Kind, Is.EqualTo("string"));
    }

    private FlatSheet Converted(string language, string name)
    {
        var profile = Directory.CreateDirectory(_folder.PathOf($"profile-{language}/user"));
        File.WriteAllText(
            Path.Combine(profile.FullName, "registrymodifications.xcu"),
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{language}</value></prop></item>
            </oor:items>
            """);
        new Command(
            "soffice",
            [$"-env:UserInstallation=file://{profile.Parent!.FullName}", "--headless", "--convert-to", "fods", "--outdir", _folder.Path, _folder.PathOf(name)])
            .With("HOME", _folder.Path).Run().Succeeded();
        return FlatSheet.Read(_folder.PathOf(Path.ChangeExtension(name, "fods")));
    }
}
