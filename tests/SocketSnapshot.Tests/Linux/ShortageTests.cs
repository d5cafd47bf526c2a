using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Namespaces;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Sources;
using SocketSnapshot.Tests.Linux.Owners;

namespace SocketSnapshot.Tests.Linux;

/// <summary>The reason that is given is the true one, and so is what helps.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class ShortageTests
{
    [Test]
    public void Without_descriptors_the_limit_is_named_and_no_right()
    {
        using var proc = new FakeProc().WithDescriptors("12", (3, "socket:[700]"));
        OwnerShortfall? shortfall = null;
        string? refusal = null;
        var folder = proc.Root;
        Look(folder, out _, out _);
        LonelyThread.RunWithoutDescriptors(() => Look(folder, out shortfall, out refusal));
        Assert.That(shortfall, Is.EqualTo(new OwnerShortfall(
            "this process has as many open files as it may have, and not all descriptors could be read. Raise the limit of open files (ulimit -n)", false)));
        Assert.That(refusal, Does.Contain("this process has as many open files as it may have. ").And.EndsWith("Raise the limit of open files (ulimit -n)."));
    }

    [Test]
    public void A_folder_that_cannot_be_listed_for_want_of_descriptors_says_so()
    {
        string? refusal = null;
        NamespaceFolder.Names("/proc", out _);
        LonelyThread.RunWithoutDescriptors(() => NamespaceFolder.Names("/proc", out refusal));
        Assert.That(refusal, Is.EqualTo(
            "/proc cannot be listed: this process has as many open files as it may have. Raise the limit of open files (ulimit -n)."));
    }

    [TestCase(Errno.EMFILE, "this process has as many open files as it may have", "Raise the limit of open files (ulimit -n).")]
    [TestCase(Errno.ENFILE, "the system has as many open files as it may have", "Raise the system's limit of open files (sysctl fs.file-max).")]
    [TestCase(Errno.ENOMEM, "the kernel is out of memory", "Run it again when there is memory.")]
    public void A_shortage_is_not_told_as_a_sandbox(int error, string reason, string remedy) =>
        Assert.That(SockDiagProvider.RefusalText(error), Is.EqualTo(
            $"The kernel's socket diagnostics cannot be asked: {reason}. So /proc/net is read instead: backlog limits, interfaces and cookies " +
            $"are unknown. {remedy}"));

    [Test]
    public void A_folder_of_names_that_is_closed_hides_names_only()
    {
        var names = Directory.CreateTempSubdirectory("netns");
        try
        {
            File.SetUnixFileMode(names.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            LonelyThread.RunAsNobody(() =>
            {
                var finder = new NamespaceFinder("/proc", names.FullName);
                Assert.That(finder.Named, Throws.TypeOf<SocketSnapshotException>().With.Message.EqualTo($"{names.FullName} cannot be listed: permission denied."));
                Assert.That(finder.Shortfall(), Is.EqualTo($"{names.FullName} cannot be listed: permission denied."));
                Assert.That(finder.Current().Inode, Is.EqualTo(NetworkNamespaces.Current().Inode));
                Assert.That(finder.All().Select(space => space.Inode), Does.Contain(finder.Current().Inode));
                Assert.That(finder.Find("none"), Is.Null);
            });
        }
        finally
        {
            names.Delete();
        }
    }

    private static void Look(string folder, out OwnerShortfall? shortfall, out string? refusal)
    {
        using var walk = DescriptorWalk.Start(folder, (_, _) => null, CancellationToken.None);
        walk.Finish();
        shortfall = UnseenProcesses.Of(walk, folder).Value;
        refusal = new SockDiagProvider().Read(new SocketTableOptions(), SocketProtocols.Tcp, CancellationToken.None).Warnings.FirstOrDefault();
    }
}
