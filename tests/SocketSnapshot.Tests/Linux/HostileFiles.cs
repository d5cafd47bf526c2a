using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Linux;

/// <summary>A copy of /proc that somebody made to harm who reads it. A pipe in it has no writer: who opens it the usual way waits for ever.</summary>
internal sealed partial class HostileFiles : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("hostile");

    internal string Root => _root.FullName;

    internal string Net => Path.Combine(Root, "net");

    internal HostileFiles WithText(string path, string text)
    {
        File.WriteAllText(Place(path), text);
        return this;
    }

    internal HostileFiles WithPipe(string path)
    {
        Assert.That(mkfifo(Place(path), 0x1b6), Is.Zero, "mkfifo");
        return this;
    }

    internal HostileFiles WithLink(string path, string target)
    {
        File.CreateSymbolicLink(Place(path), target);
        return this;
    }

    /// <summary>A file of NULs that takes no room on the disk.</summary>
    internal HostileFiles WithHole(string path, long length)
    {
        using var file = File.Create(Place(path));
        file.SetLength(length);
        return this;
    }

    /// <summary>Waits for the work on a thread of its own, for what hangs cannot be ended; its answer or its exception.</summary>
    internal static T WithoutHanging<T>(Func<T> work)
    {
        var task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.That(((IAsyncResult)task).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(60)), Is.True, "It waits for a pipe.");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>How much memory of ours the work allocates, on all threads.</summary>
    internal static long Allocated(Action work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private string Place(string path)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mkfifo(string path, uint mode);
}
