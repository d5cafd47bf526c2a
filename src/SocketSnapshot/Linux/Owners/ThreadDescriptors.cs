using System.Globalization;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// The descriptors of threads that have a table of their own (CLONE_FILES of unshare(2)), which /proc/PID/fd does not show. It is a second
/// look, for sockets that no process seems to hold: to list and compare twenty thousand threads takes tens of milliseconds.
/// </summary>
internal static class ThreadDescriptors
{
    /// <summary>The entries of a folder that are not threads: itself and the one above.</summary>
    private const int OtherLinks = 2;

    /// <summary>Where threads cannot be compared, all of them are read, if they are no more than these.</summary>
    private const int MostToRead = 64;

    /// <summary>
    /// What they hold, each once, of a process without such threads nothing where threads can be compared; and of how many processes there
    /// were too many to read and no way to compare them.
    /// </summary>
    /// <param name="procRoot">Where procfs is mounted.</param>
    /// <param name="processes">The processes that have descriptors.</param>
    /// <param name="cancellationToken">Ends the look at the next process.</param>
    internal static (List<SocketHolding> Found, int Unknown) Read(
        string procRoot, IEnumerable<int> processes, CancellationToken cancellationToken)
    {
        using var root = ProcFolder.TryOpen(procRoot, out _);
        if (root is null)
        {
            return ([], 0);
        }

        // Numbers of another system, or of other processes than this one sees, are not the kernel's to compare.
        var isOwn = ProcFile.TryReadLink(Path.Combine(procRoot, "self")) == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var reader = new DescriptorReader(root, new WalkQueue([]), cancellationToken);
        var unknown = 0;
        foreach (var process in processes)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            unknown += TryRead(process, procRoot, root, isOwn, reader) ? 0 : 1;
        }

        return ([.. reader.Found.Distinct()], unknown);
    }

    /// <summary>False where its threads may hold what was not read.</summary>
    private static bool TryRead(int process, string procRoot, ProcFolder root, bool isOwn, DescriptorReader reader)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{process}/task");
        if (TaskCalls.Links($"{procRoot}/{path}") is <= OtherLinks + 1 and > OtherLinks)
        {
            return true;
        }

        var tables = new DescriptorTables(process);
        var canCompare = isOwn && tables.CanCompare;
        var threads = ProcNumbers.Of(root, path);
        if (!canCompare && threads.Count > MostToRead)
        {
            return false;
        }

        foreach (var thread in threads)
        {
            if (thread != process && (!canCompare || tables.IsNew(thread)))
            {
                reader.TryReadTask(process, thread);
            }
        }

        return true;
    }
}
