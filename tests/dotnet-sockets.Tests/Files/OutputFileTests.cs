using System.Runtime.Versioning;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Files.Interop;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Files;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
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
    [Platform("Linux", Reason = "Elsewhere the system has other words.")]
    public void A_name_that_only_a_folder_can_have_is_told_as_one()
    {
        var path = Path.Combine(_folder.FullName, "none") + "/";
        Assert.That(
            AppRun.Of("-tan", "--output", path),
            Is.EqualTo(new AppRun(1, "", $"dotnet-sockets: '{path}' cannot be written: it is a folder.\n")));
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
        Assert.That(AppRun.Of("-tan", "--output", link).Code, Is.EqualTo(1));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo("/dev/full"));
    }

    [Test]
    public void Roots_file_keeps_the_owner_the_group_and_the_rights_of_the_old_one()
    {
        Need.Root("to give a file away");
        var path = Write("old");
        Assert.That(LibC.chown(path, 33, 34), Is.Zero);
        File.SetUnixFileMode(path, (UnixFileMode)0xdb6);
        Assert.That(AppRun.Of("services", "--output", path), Is.EqualTo(new AppRun(0, "", "")));
        Assert.That(Command.Run("stat", "-c", "%a %u:%g", path), Is.EqualTo("666 33:34\n"));
    }

    [Test]
    public void A_file_that_cannot_be_replaced_keeps_neither_the_right_to_become_its_owner()
    {
        Need.Root("to give a file away");
        OwnThread.WithMounts(() =>
        {
            var path = Write("old");
            File.SetUnixFileMode(path, (UnixFileMode)0xdff);
            Assert.That(LibC.mount(path, path, "", LibC.MS_BIND, ""), Is.Zero);
            Assert.That(AppRun.Of("services", "--output", path).Code, Is.Zero);
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo((UnixFileMode)0x1ff));
        });
    }

    [Test]
    public void Somebody_elses_file_is_written_in_its_place_and_a_note_says_so()
    {
        Need.Root("to give a file away");
        var path = Write("old");
        File.SetUnixFileMode(path, (UnixFileMode)0x1b6);
        File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0x1ff);
        AppRun run = null!;
        OwnThread.WithoutRights(() => run = AppRun.Of("services", "--output", path));
        Assert.That((run.Code, Command.Run("stat", "-c", "%u", path)), Is.EqualTo((0, "0\n")));
        Assert.That(run.Error, Does.Match($"^dotnet-sockets: '{path}' is overwritten in place, .+\\.\n$"));
        Assert.That(File.ReadAllText(path), Does.StartWith("Name"));
        Assert.That(_folder.GetFileSystemInfos(), Has.Length.EqualTo(1));
    }

    [Test]
    public void In_procfs_no_file_can_be_made_and_the_one_that_is_there_is_written()
    {
        using var thread = new ManualResetEventSlim();
        var name = "";
        var named = new Thread(() =>
        {
            name = new FileInfo("/proc/thread-self").LinkTarget!;
            thread.Wait();
        });
        named.Start();
        Wait.Until(() => Volatile.Read(ref name).Length > 0, "the thread knows its number");
        var path = $"/proc/{name}/comm";
        var run = AppRun.Of("services", "22/tcp", "--output", path);
        var comm = File.ReadAllText(path);
        thread.Set();
        named.Join();
        Assert.That((run.Code, comm), Is.EqualTo((0, "Name")).Or.EqualTo((0, "Name Port Proto\n")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: '{path}' is overwritten in place, "));
    }

    [Test]
    public void Another_name_of_the_file_keeps_the_old_content()
    {
        var path = Write("old");
        Assert.That(LibC.link(path, path + "2"), Is.Zero);
        Assert.That(AppRun.Of("services", "--output", path).Code, Is.Zero);
        Assert.That((File.ReadAllText(path)[..4], File.ReadAllText(path + "2")), Is.EqualTo(("Name", "old")));
    }

    [Test]
    public void A_named_pipe_is_opened_once()
    {
        var path = Path.Combine(_folder.FullName, "pipe");
        Assert.That(LibC.mkfifo(path, 0x180), Is.Zero);

        // For reading and writing it opens without the other end.
        using var reader = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var watch = LibC.inotify_init1(LibC.IN_NONBLOCK);
        Assert.That(LibC.inotify_add_watch(watch, path, LibC.IN_OPEN), Is.Positive);
        Assert.That(AppRun.Of("services", "22/tcp", "--output", path).Code, Is.Zero);
        const int EventSize = 16;
        var bytes = LibC.read(watch, new byte[64 * EventSize], 64 * EventSize);
        _ = LibC.close(watch);
        Assert.That(bytes, Is.EqualTo((nint)EventSize));
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(path, text);
        return path;
    }
}
