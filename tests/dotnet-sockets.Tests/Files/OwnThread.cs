using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;
using DotNetSockets.Tests.Files.Interop;

namespace DotNetSockets.Tests.Files;

/// <summary>Runs on a thread that has its own mounts, or the rights of a user who has none; it ends with them.</summary>
[SupportedOSPlatform("linux")]
internal static class OwnThread
{
    internal const uint Nobody = 65534;

    /// <summary>With mounts of its own, which nobody else sees.</summary>
    internal static void WithMounts(Action action) => Run(() =>
    {
        Need.That(
            LibC.unshare(LibC.CLONE_NEWNS) == 0 && LibC.mount("none", "/", "", LibC.MS_REC | LibC.MS_PRIVATE, "") == 0,
            "the right to mount", "run the tests as root, or inside 'unshare -Ur'");
        action();
    });

    /// <summary>With the files' rights of nobody; whoever runs the tests without root's has not more.</summary>
    internal static void WithoutRights(Action action) => Run(() =>
    {
        if (Environment.IsPrivilegedProcess)
        {
            var probe = Directory.CreateTempSubdirectory("probe");
            _ = LibC.setfsgid(Nobody);
            _ = LibC.setfsuid(Nobody);
            var isOpen = Directory.Exists(probe.FullName);

            // It tells no failure, but whose the rights were.
            var isNobody = LibC.setfsuid(0) == Nobody;
            probe.Delete();
            Need.That(isNobody, "root of the host, to become another user", "run the tests as root");
            Need.That(isOpen, "temporary files that other users may reach", "unset TMPDIR, or chmod a+x its folders");
            _ = LibC.setfsuid(Nobody);
        }

        action();
    });

    private static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // Whatever it is, the test's thread throws it.
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
