using System.Runtime.Versioning;
using DotNetSockets.Errors;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Files;

/// <summary>Every option of every command that names an output, and every kind of path.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class OddOutputTests
{
    private const UnixFileMode Everybody = (UnixFileMode)0x1ff;
    private const UnixFileMode EverybodyButRun = (UnixFileMode)0x1b6;

    internal static readonly string[] OutputOptions = ["output", "to-dump"];

    private DirectoryInfo _folder = null!;

    private static IEnumerable<TestCaseData> Cases =>
        from command in CommandList.All
        from option in command.Options
        where OutputOptions.Contains(option.Name)
        from odd in OddPath.All
        select new TestCaseData(command.Name, option.Name, odd).SetArgDisplayNames(command.Name, option.Name, odd.Name);

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("odd");
        File.SetUnixFileMode(_folder.FullName, Everybody);
        var old = Path.Combine(_folder.FullName, "old");
        File.WriteAllText(old, "old");
        File.SetUnixFileMode(old, EverybodyButRun);
    }

    [TearDown]
    public void RemoveFolder()
    {
        File.SetUnixFileMode(_folder.FullName, Everybody);
        _folder.Delete(recursive: true);
    }

    [Test]
    public void There_are_commands_with_the_options() =>
        Assert.That(OutputOptions, Is.SubsetOf(CommandList.All.SelectMany(command => command.Options).Select(option => option.Name)));

    [TestCaseSource(nameof(Cases))]
    public void Is_written_or_told_in_one_sentence(string command, string option, object kind)
    {
        var odd = (OddPath)kind;
        if (odd.HasMounts)
        {
            OwnThread.WithMounts(() => Check(command, option, odd));
        }
        else
        {
            Check(command, option, odd);
        }
    }

    private void Check(string command, string option, OddPath odd)
    {
        var prepared = odd.Prepare(_folder.FullName);
        var kept = prepared.Kept ?? Path.Combine(_folder.FullName, "old");
        var before = Names();
        AppRun run = null!;
        Action write = () => run = AppRun.Of([.. ToolArguments.Of(command), $"--{option}", prepared.Path]);
        if (odd.WithoutRights)
        {
            OwnThread.WithoutRights(write);
        }
        else
        {
            write();
        }

        Assert.That(run.Code, Is.EqualTo(odd.Code), run.Error);
        Assert.That(run.Error, Does.Not.Contain(" at ").And.Not.Contain("Exception"));
        if (run.Code == 0)
        {
            var content = prepared.Content?.Invoke();
            Assert.That(content, Is.Null.Or.Not.Empty.And.Not.EqualTo("old"));
            Assert.That(run.Output, prepared.Path == "-" ? Is.Not.Empty : Is.Empty);
            Assert.That(Names(), Has.None.Contain(".dotnet-sockets-"));
        }
        else
        {
            var name = run.Code == 2 ? $"--{option}" : $"{Quoted.Of(prepared.Path)} cannot be written: ";
            Assert.That(run.Error, Does.Contain($"dotnet-sockets: {name}").And.EndsWith($".{Environment.NewLine}"));
            Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1), run.Error);
            Assert.That((run.Output, File.ReadAllText(kept)), Is.EqualTo(("", "old")));
            Assert.That(Names(), Is.EquivalentTo(before));
        }
    }

    private List<string> Names() =>
        [.. _folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => entry.FullName)];
}
