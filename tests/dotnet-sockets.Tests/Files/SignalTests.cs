using System.Runtime.Versioning;
using DotNetSockets.Tests.Files.Interop;

namespace DotNetSockets.Tests.Files;

/// <summary>A signal ends it once, and leaves nothing behind.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class SignalTests
{
    private DirectoryInfo _folder = null!;

    private string File => Path.Combine(_folder.FullName, "file");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("signal");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [TestCase(LibC.SIGHUP)]
    [TestCase(LibC.SIGTERM)]
    public void A_file_that_is_not_complete_is_taken_away(int signal)
    {
        using var tool = new RunningTool(isDetached: false, "-tan", "-c", "--count", "1000", "--interval", "60", "--output", File);
        tool.WaitUntil(() => _folder.GetFiles().Length == 1);
        tool.Send(signal);
        Assert.That((tool.End(), _folder.GetFiles().Length), Is.EqualTo((130, 0)));
    }

    [Test]
    public void A_terminal_that_is_gone_does_not_end_what_ignores_it()
    {
        using var tool = new RunningTool(isDetached: true, "-tan", "-c", "--count", "3", "--interval", "0.5", "--output", File);
        tool.WaitUntil(() => _folder.GetFiles().Length == 1);
        tool.Send(LibC.SIGHUP);
        Assert.That((tool.End(), _folder.GetFiles().Single().Name), Is.EqualTo((0, "file")));
    }

    [TestCase(LibC.SIGHUP)]
    [TestCase(LibC.SIGTERM)]
    public void The_first_ends_the_wait_for_a_pipes_reader(int signal)
    {
        Assert.That(LibC.mkfifo(File, 0x180), Is.Zero);
        using var tool = new RunningTool(isDetached: false, "-tan", "--output", File);
        tool.WaitUntil(static () => true);
        tool.Send(signal);
        Assert.That(tool.End(), Is.EqualTo(130));
    }

    [Test]
    public void The_first_ends_the_wait_for_a_pipes_room()
    {
        const int Much = 32 << 10;
        Assert.That(LibC.mkfifo(File, 0x180), Is.Zero);
        using var reader = new FileStream(File, FileMode.Open, FileAccess.ReadWrite);
        var pipe = (int)reader.SafeFileHandle.DangerousGetHandle();
        using var tool = new RunningTool(
            isDetached: false, "-taux", "-c", "--interval", "0.01", "-f", "ndjson", "--columns", "all", "--output", File);
        tool.WaitUntil(() => LibC.ioctl(pipe, LibC.FIONREAD, out var waiting) == 0 && waiting > Much);
        tool.Send(LibC.SIGTERM);
        Assert.That(tool.End(), Is.EqualTo(130));
    }
}
