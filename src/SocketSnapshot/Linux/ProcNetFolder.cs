namespace SocketSnapshot.Linux;

/// <summary>Where the tables of the calling thread's network namespace are.</summary>
internal static class ProcNetFolder
{
    /// <summary>
    /// /proc/net is the network namespace of the process's main thread; netlink's is the calling thread's. A copy's tables may lie in the
    /// folder itself, whatever its name is.
    /// </summary>
    internal static string Of(string root)
    {
        var own = Path.Combine(root, "thread-self", "net");
        var net = Path.Combine(root, "net");
        return Directory.Exists(own) ? own : Directory.Exists(net) || UsualProc.Is(root) || BoundedFile.IsProcfs(root) || !Directory.Exists(root) ? net : root;
    }
}
