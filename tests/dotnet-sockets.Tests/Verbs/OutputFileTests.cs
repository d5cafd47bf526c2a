using System.Runtime.Versioning;
using DotNetSockets.Verbs;

namespace DotNetSockets.Tests.Verbs;

[Platform(Exclude = "Win", Reason = "Modes and devices are Unix's.")]
[UnsupportedOSPlatform("windows")]
internal sealed class OutputFileTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory();

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void A_file_is_replaced_whole_and_keeps_its_mode()
    {
        var path = Write("old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.That(AppRun.Of("-tan", "--csv", "--output", path), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(File.ReadAllText(path), Does.StartWith("proto,recv_q"));
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(_folder.GetFileSystemInfos(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_link_stays_and_its_target_is_replaced()
    {
        var path = Write("old");
        var link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, path);
        Assert.That(AppRun.Of("-tan", "--csv", "--output", link).Code, Is.Zero);
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(path));
        Assert.That(File.ReadAllText(path), Does.StartWith("proto,recv_q"));
    }

    [Test]
    public void A_missing_folder_is_one_sentence_and_exit_code_1()
    {
        var path = Path.Combine(_folder.FullName, "none", "file");
        Assert.That(
            AppRun.Of("-tan", "--output", path),
            Is.EqualTo(new AppRun(1, "", $"dotnet-sockets: '{path}' cannot be written: its folder does not exist.{Environment.NewLine}")));
    }

    [Test]
    public void An_interrupted_run_leaves_the_old_file_and_no_other()
    {
        var path = Write("old");
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        Assert.That(AppRun.Of(interruption.Token, "-tan", "--output", path).Code, Is.EqualTo(130));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(_folder.GetFileSystemInfos(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_device_is_written_to_and_not_replaced()
    {
        // Looked at first: a failure further on would replace the host's device.
        Assert.That(OutputFile.IsDevice("/dev/full"));
        var full = AppRun.Of("-tan", "--output", "/dev/full");
        Assert.That((full.Code, full.Output), Is.EqualTo((1, "")));
        Assert.That(full.Error, Does.Match("^dotnet-sockets: '/dev/full' cannot be written: .+\n$"));
        Assert.That(AppRun.Of("-tan", "--output", "/dev/full").Error, Is.EqualTo(full.Error));
    }

    [Test]
    public void A_link_to_a_device_leads_to_it()
    {
        var link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, "/dev/full");
        Assert.That(OutputFile.IsDevice("/dev/full"));
        Assert.That(AppRun.Of("-tan", "--output", link).Code, Is.EqualTo(1));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo("/dev/full"));
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(path, text);
        return path;
    }
}
