namespace SocketSnapshot.Linux;

/// <summary>
/// Starts a thread that shares work with its caller: where the system has no more threads (pids.max of a cgroup,
/// RLIMIT_NPROC) or no descriptors for one, the caller does the work.
/// </summary>
internal static class HelperThread
{
    private const int StackSize = 256 << 10;

    /// <summary>Null where it cannot be started. The work catches all its exceptions.</summary>
    internal static Thread? TryStart(string name, Action work)
    {
        try
        {
            var thread = new Thread(() => work(), StackSize) { IsBackground = true, Name = name };
            thread.Start();
            return thread;
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            // So .NET tells of EAGAIN from clone(2).
            return null;
        }
    }
}
