using System.Runtime.Versioning;
using DotNetSockets.Errors;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Files;

/// <summary>Every option of every command that names an input, and paths that cannot be read.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class OddInputTests
{
    private static readonly string[] InputOptions = ["from", "filter-file"];

    private static readonly string[] Kinds = ["empty", "missing", "loop", "below a file", "long path", "longer name", "without rights"];

    private DirectoryInfo _folder = null!;

    private static IEnumerable<TestCaseData> Cases =>
        from command in CommandList.All
        from option in command.Options
        where InputOptions.Contains(option.Name)
        from kind in Kinds
        select new TestCaseData(command.Name, option.Name, kind);

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("odd");
        File.WriteAllText(Path.Combine(_folder.FullName, "old"), "old");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), "loop");
    }

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void There_are_commands_with_the_options() =>
        Assert.That(InputOptions, Is.SubsetOf(CommandList.All.SelectMany(command => command.Options).Select(option => option.Name)));

    [Test]
    public void Every_option_with_a_path_is_an_input_or_an_output()
    {
        string[] values = ["FILE", "FOLDER", "PATH"];
        Assert.That(
            CommandList.All.SelectMany(command => command.Options).Where(option => values.Contains(option.Value)).Select(option => option.Name).Distinct(),
            Is.EquivalentTo(InputOptions.Concat(OddOutputTests.OutputOptions)));
    }

    [TestCaseSource(nameof(Cases))]
    public void Is_told_in_one_sentence(string command, string option, string kind)
    {
        var path = PathOf(kind);
        AppRun run = null!;
        Action read = () => run = AppRun.Of([.. command == "doctor" ? ["doctor"] : ToolArguments.Of(command), $"--{option}", path]);
        if (kind == "without rights")
        {
            // The folder is its owner's alone, and the file nobody's.
            File.SetUnixFileMode(path, UnixFileMode.None);
            OwnThread.WithoutRights(read);
        }
        else
        {
            read();
        }

        Assert.That(run.Code, path.Length == 0 ? Is.EqualTo(2) : Is.EqualTo(1).Or.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.StartWith("dotnet-sockets: ").And.EndsWith(Environment.NewLine));
        Assert.That(run.Error, Does.Contain(path.Length == 0 ? $"--{option}" : Quoted.Of(path)));
        Assert.That((run.Output, run.Error.Trim().Split('\n').Length), Is.EqualTo(("", 1)), run.Error);
    }

    private string PathOf(string kind) => kind switch
    {
        "empty" => "",
        "missing" => _folder.FullName + "/missing",
        "loop" => _folder.FullName + "/loop",
        "below a file" => _folder.FullName + "/old/file",
        "long path" => _folder.FullName + "/" + string.Join('/', Enumerable.Repeat(new string('p', 63), 64)),
        "longer name" => _folder.FullName + "/" + new string('n', 256),
        _ => _folder.FullName + "/old",
    };
}
