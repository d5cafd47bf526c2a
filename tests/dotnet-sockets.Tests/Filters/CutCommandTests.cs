using System.Diagnostics;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Filters;

/// <summary>Of a command line that is too long only the beginning is read: what is behind the cut may match, and may not.</summary>
internal sealed class CutCommandTests
{
    private const string Doubt = "dotnet-sockets: warning: The filter could not be decided for 1 socket, which is left out: too long to be read whole is command.\n";

    [TestCase("command ~ begin", 1, "")]
    [TestCase("command !~ begin", 0, "")]
    [TestCase("command ~ elsewhere", 0, Doubt)]
    [TestCase("command !~ elsewhere", 0, Doubt)]
    [TestCase("not command ~ elsewhere", 0, Doubt)]
    [TestCase("command ~ elsewhere or pid = 5", 1, "")]
    [TestCase("command = elsewhere", 0, "")]
    [TestCase("command != elsewhere", 1, "")]
    public void In_a_recording(string filter, int rows, string error)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "rows.json");
            File.WriteAllText(path, """[{"proto":"tcp","state":"LISTEN","pid":5,"processes":[{"pid":5,"process":"x","fd":3}],"command":"begin [cut]"}]""");
            var run = AppRun.Of(["-tan", "-H", "--columns", "pid", "--from", path, .. filter.Split(' ')]);
            Assert.That((run.Output.Split('\n').Length - 1, run.Error), Is.EqualTo((rows, error)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    [Platform("Linux")]
    public void On_the_host()
    {
        Need.Program("python3");
        string[] many = [.. Enumerable.Repeat("a", 5000)];
        using var process = Process.Start(new ProcessStartInfo("python3",
            ["-c", "import socket,sys; s=socket.socket(); s.bind(('127.0.0.1',0)); s.listen(1); print(s.getsockname()[1],flush=True); sys.stdin.read()", .. many])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = process.StandardOutput.ReadLine()!;
        AppRun Ask(string sign, string what) => AppRun.Of("-tln", "-H", "--columns", "pid", "sport", "=", $":{port}", "command", sign, what);
        Assert.That(Ask("~", "listen").Output, Does.Contain(process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(Ask("~", "elsewhere"), Is.EqualTo(new AppRun(0, "", Doubt)));
        process.StandardInput.Close();
        process.WaitForExit();
    }
}
