using System.Diagnostics;
using System.Globalization;
using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>What a signal leaves behind of the installed program.</summary>
[Category(Categories.Packaging)]
internal sealed class InterruptionTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public void A_repeating_list_ends_between_two_rows(string signal)
    {
        using var path = ToolPath.Installed(PackedFolder.Current);
        using var process = Repeat(path, "-f", "ndjson");
        var output = process.StandardOutput.ReadLine() + "\n";
        Send(signal, process);
        output += process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(130), process.StandardError.ReadToEnd());
        Assert.That(output.Split('\n')[..^1], Is.Not.Empty.And.All.Match(@"^\{.*\}$"));
        Assert.That(output, Does.EndWith("}\n"));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void An_unfinished_file_is_taken_away(string signal)
    {
        using var folder = new TemporaryFolder();
        using var path = ToolPath.Installed(PackedFolder.Current);
        using var process = Repeat(path, "--csv", "--count", "1000", "--output", folder.PathOf("sockets.csv"));
        Wait.Until(() => Directory.GetFileSystemEntries(folder.Path).Any(file => new FileInfo(file).Length > 0), "the file has rows");
        Send(signal, process);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(130), process.StandardError.ReadToEnd());
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }

    /// <summary>UNIX sockets: no host is without. A shell without job control lets its background jobs ignore SIGINT, and children inherit that.</summary>
    private static Process Repeat(ToolPath path, params string[] options) => Process.Start(
        new ProcessStartInfo(Need.Program("env"), ["--default-signal=INT,TERM", path.Tool, "-xa", "-c", "--interval", "0.05", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Twice: timeout(1) sends its signal to the program, and at once to the program's group.</summary>
    private static void Send(string signal, Process process) => new Command(
        "sh", "-c", "kill -s \"$0\" \"$1\"; kill -s \"$0\" \"$1\" 2> /dev/null || true",
        signal, process.Id.ToString(CultureInfo.InvariantCulture)).Run().Succeeded();
}
