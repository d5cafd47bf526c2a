using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>What a signal leaves behind of the installed program. timeout(1) sends it.</summary>
internal sealed class InterruptionTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public void A_repeating_list_ends_between_two_rows(string signal)
    {
        using var path = ToolPath.Installed(PackedFolder.Current);
        var result = Interrupted(path, signal, "-f", "ndjson");
        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(result.Out.Split('\n')[..^1], Is.Not.Empty.And.All.Match(@"^\{.*\}$"));
        Assert.That(result.Out, Does.EndWith("}\n"));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void An_unfinished_file_is_taken_away(string signal)
    {
        using var folder = new TemporaryFolder();
        using var path = ToolPath.Installed(PackedFolder.Current);
        var result = Interrupted(path, signal, "--csv", "--count", "1000", "--output", folder.PathOf("sockets.csv"));
        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }

    /// <summary>UNIX sockets: no host is without.</summary>
    private static CommandResult Interrupted(ToolPath path, string signal, params string[] options) => new Command(
        "timeout", ["--preserve-status", "-s", signal, "2", path.Tool, "-xa", "-c", "--interval", "0.2", .. options]).Run();
}
