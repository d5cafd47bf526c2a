using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// The tables of descriptors that the threads of a process have: nearly always one. They are told apart by comparing threads, in the order
/// that the kernel gives them, so that many different ones do not take the square of their number.
/// </summary>
internal sealed class DescriptorTables(int mainThread)
{
    /// <summary>A thread of each, in that order.</summary>
    private readonly List<int> _threads = [mainThread];

    /// <summary>Whether the kernel compares threads of this process; not in every container, and not for everybody.</summary>
    internal bool CanCompare => TaskCalls.CompareDescriptors(mainThread, mainThread, out _) == 0;

    /// <summary>Whether the thread has a table that none before it had. False where that cannot be told: the thread may have ended.</summary>
    internal bool IsNew(int thread)
    {
        var (low, high) = (0, _threads.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            switch (TaskCalls.CompareDescriptors(thread, _threads[middle], out _))
            {
                case 1:
                    high = middle;
                    break;
                case 2:
                    low = middle + 1;
                    break;
                default:
                    return false;
            }
        }

        _threads.Insert(low, thread);
        return true;
    }
}
