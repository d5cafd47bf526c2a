using SocketSnapshot.Linux.Namespaces;

namespace SocketSnapshot;

/// <summary>Finds the network namespaces of this host, for <see cref="SocketTableOptions.NetworkNamespaces"/> (Linux).</summary>
public static class NetworkNamespaces
{
    /// <summary>Those with a name in /run/netns, by name; one that has two names comes twice.</summary>
    public static IReadOnlyList<NetworkNamespace> Named(string procRoot = "/proc") => Finder(procRoot).Named();

    /// <summary>
    /// All that can be seen, each once: the process's own, then those with a name in /run/netns, then those of other processes. Whoever
    /// may not look into a process learns that it has a namespace of its own, and not which.
    /// </summary>
    public static IReadOnlyList<NetworkNamespace> All(string procRoot = "/proc") => Finder(procRoot).All();

    /// <summary>The process's own.</summary>
    public static NetworkNamespace Current(string procRoot = "/proc") => Finder(procRoot).Current();

    /// <summary>The one of a name in /run/netns, of a process by its number, or of a file that it is mounted on; null where there is none.</summary>
    public static NetworkNamespace? Find(string word, string procRoot = "/proc")
    {
        ArgumentNullException.ThrowIfNull(word);
        return Finder(procRoot).Find(word);
    }

    private static NamespaceFinder Finder(string procRoot) => new(procRoot, NamespaceFinder.Names);
}
