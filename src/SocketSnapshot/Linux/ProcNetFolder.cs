namespace SocketSnapshot.Linux;

/// <summary>Where the tables of the calling thread's network namespace are.</summary>
internal static class ProcNetFolder
{
    /// <summary>/proc/net is the network namespace of the process's main thread; netlink's is the calling thread's.</summary>
    internal static string Of(string root)
    {
        var own = Path.Combine(root, "thread-self", "net");
        return Directory.Exists(own) ? own : Path.Combine(root, "net");
    }
}
