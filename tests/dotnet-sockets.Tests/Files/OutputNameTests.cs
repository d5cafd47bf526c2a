using System.IO.Compression;
using DotNetSockets.Formats;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Files;

/// <summary>What the name of a file says of its content.</summary>
[TestFixture]
internal sealed class OutputNameTests
{
    private static readonly string[] SshRow = ["services", "22/tcp"];

    private DirectoryInfo _folder = null!;

    private static IEnumerable<string> Names => Formatters.All.Select(format => format.Name);

    private static IEnumerable<TestCaseData> Endings =>
        from format in Formatters.All
        where format.Ending is not null
        from ending in new[] { format.Ending!, format.Ending!.ToUpperInvariant() }
        select new TestCaseData(format.Name, ending);

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("names");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void The_endings_are_those_that_are_promised() => Assert.That(
        Formatters.All.Select(format => format.Ending).OfType<string>(),
        Is.EquivalentTo(new[] { ".csv", ".tsv", ".json", ".ndjson", ".xlsx", ".md", ".html", ".prom" }));

    [TestCaseSource(nameof(Endings))]
    public void The_ending_chooses_the_format(string format, string ending)
    {
        var path = Path.Combine(_folder.FullName, "file" + ending);
        Assert.That(AppRun.Of([.. SshRow, "--output", path]), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(File.ReadAllText(path), Is.EqualTo(AppRun.Of([.. SshRow, "-f", format]).Output));
    }

    [TestCaseSource(nameof(Endings))]
    public void Behind_it_gz_compresses(string format, string ending)
    {
        var path = Path.Combine(_folder.FullName, $"file{ending}.gz");

        // A workbook has the time in it, in steps of two seconds.
        Wait.Until(
            () =>
            {
                var plain = AppRun.Of([.. SshRow, "-f", format]).Output;
                Assert.That(AppRun.Of([.. SshRow, "--output", path]), Is.EqualTo(new AppRun(0, "", "")));
                if (plain != AppRun.Of([.. SshRow, "-f", format]).Output)
                {
                    return false;
                }

                Assert.That(Unpacked(path), Is.EqualTo(plain));
                return true;
            },
            "two files of the same moment");
    }

    [Test]
    public void Alone_gz_compresses_the_table_and_whatever_is_asked_for()
    {
        var path = Path.Combine(_folder.FullName, "file.gz");
        Assert.That(AppRun.Of([.. SshRow, "--output", path]).Code, Is.Zero);
        Assert.That(Unpacked(path), Is.EqualTo(AppRun.Of(SshRow).Output));
        Assert.That(AppRun.Of([.. SshRow, "-j", "--output", path]), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(Unpacked(path), Is.EqualTo(AppRun.Of([.. SshRow, "-j"]).Output));
    }

    [Test]
    public void Much_is_compressed_to_its_end()
    {
        // More than one piece, for rows are handed on as they come.
        var recording = Path.Combine(_folder.FullName, "recording");
        File.WriteAllLines(recording, Enumerable.Range(1, 2000).Select(port => $$"""{"proto":"tcp","local_port":{{port}}}"""));
        var path = Path.Combine(_folder.FullName, "file.json.gz");
        Assert.That(AppRun.Of("-tan", "--from", recording, "--output", path).Code, Is.Zero);
        var text = AppRun.Of("-tan", "--from", recording, "-f", "json").Output;
        Assert.That(text, Has.Length.GreaterThan(2 << 16));
        Assert.That(Unpacked(path), Is.EqualTo(text));
    }

    [Test]
    public void A_format_that_is_named_is_used_and_a_warning_says_so()
    {
        var path = Path.Combine(_folder.FullName, "file.csv");
        var run = AppRun.Of([.. SshRow, "-j", "--output", path]);
        Assert.That(run, Is.EqualTo(new AppRun(
            0, "", $"dotnet-sockets: warning: '{path}' is written as json, although its name ends in .csv.{Environment.NewLine}")));
        Assert.That(File.ReadAllText(path), Does.StartWith("["));
        Assert.That(AppRun.Of([.. SshRow, "--csv", "--output", path]).Error, Is.Empty);
        Assert.That(AppRun.Of([.. SshRow, "--template", "{name},{port}", "--output", path]).Error, Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void The_name_of_a_format_alone_is_no_file(string name)
    {
        foreach (var word in new[] { name, name.ToUpperInvariant() })
        {
            var run = AppRun.Of([.. SshRow, "--output", word]);
            Assert.That((run.Code, run.Output, File.Exists(word)), Is.EqualTo((2, "", false)));
            Assert.That(run.Error, Does.Contain($"-f {name} ").And.Contain($"./{word} "));
        }
    }

    [TestCase("json")]
    [TestCase("CSV")]
    public void Nor_is_it_a_dump(string word)
    {
        var run = AppRun.Of("-tan", "--to-dump", word);
        Assert.That((run.Code, run.Output, File.Exists(word)), Is.EqualTo((2, "", false)));
        Assert.That(run.Error, Does.Contain($"--to-dump ./{word} is a file"));
    }

    [TestCase("md", "markdown")]
    [TestCase("prom", "openmetrics")]
    public void Neither_is_the_ending_of_one(string word, string name)
    {
        var run = AppRun.Of([.. SshRow, "--output", word]);
        Assert.That((run.Code, run.Output, File.Exists(word)), Is.EqualTo((2, "", false)));
        Assert.That(run.Error, Does.Contain($"-f {name} ").And.Contain($"./{word} "));
    }

    [TestCase("x.xlsx")]
    [TestCase("x.XLSX")]
    public void A_workbook_is_written_where_the_name_ends_as_one(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        Assert.That(AppRun.Of([.. SshRow, "--output", path]).Code, Is.Zero);
        using var workbook = ZipFile.OpenRead(path);
        Assert.That(workbook.GetEntry("xl/worksheets/sheet1.xml"), Is.Not.Null);
        Assert.That(AppRun.Of([.. SshRow, "--output", "xlsx"]).Code, Is.EqualTo(2));
    }

    private static string Unpacked(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return new StreamReader(stream).ReadToEnd();
    }
}
