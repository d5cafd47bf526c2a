using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Linux;

/// <summary>A thread of its own, on which the kernel can be told to refuse what it does not refuse the rest of the process.</summary>
internal static partial class LonelyThread
{
    /// <summary>The user "nobody".</summary>
    private const uint Nobody = 65534;

    /// <summary>Runs the work, and throws here what it throws.</summary>
    internal static void Run(Action work)
    {
        var thread = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        thread.GetAwaiter().GetResult();
    }

    /// <summary>Runs the work without any right to files of root (setfsuid(2), which is of one thread).</summary>
    internal static void RunAsNobody(Action work) => Run(() =>
    {
        Need.Root("to become another user");
        _ = setfsuid(Nobody);
        try
        {
            work();
        }
        finally
        {
            _ = setfsuid(0);
        }
    });

    /// <summary>Runs the work where the kernel refuses another thread: alone in a cgroup with pids.max 1.</summary>
    internal static void RunWithoutThreads(Action work)
    {
        var folder = Need.CgroupOfProcesses();
        Run(() =>
        {
            var group = Directory.CreateDirectory(Path.Combine(folder, $"dotnet-sockets-{Guid.NewGuid():N}"));
            var id = Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget);
            try
            {
                File.WriteAllText(Path.Combine(group.FullName, "pids.max"), "1");
                File.WriteAllText(Path.Combine(group.FullName, "tasks"), id);
                work();
            }
            finally
            {
                File.WriteAllText(Path.Combine(folder, "tasks"), id);
                group.Delete();
            }
        });
    }

    /// <summary>Runs the work where the process has no descriptor left (RLIMIT_NOFILE).</summary>
    internal static void RunWithoutDescriptors(Action work) => Run(() =>
    {
        const int Files = 7;
        Assert.That(getrlimit(Files, out var usual), Is.Zero);
        var next = dup(0);
        Assert.That(close(next), Is.Zero);
        Assert.That(setrlimit(Files, usual with { Soft = (nuint)next }), Is.Zero);
        try
        {
            work();
        }
        finally
        {
            Assert.That(setrlimit(Files, usual), Is.Zero);
        }
    });

    private record struct Limit(nuint Soft, nuint Hard);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int setfsuid(uint id);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int getrlimit(int resource, out Limit limit);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int setrlimit(int resource, in Limit limit);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int dup(int descriptor);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int close(int descriptor);
}
