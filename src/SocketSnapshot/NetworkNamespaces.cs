using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Namespaces;

namespace SocketSnapshot;

/// <summary>Finds the network namespaces of this host, for <see cref="SocketTableOptions.NetworkNamespaces"/> (Linux).</summary>
[SupportedOSPlatform("linux")]
public static class NetworkNamespaces
{
    /// <summary>Those with a name in /run/netns, by name; one that has two names comes twice.</summary>
    /// <exception cref="SocketSnapshotException">/run/netns may not be listed.</exception>
    public static IReadOnlyList<NetworkNamespace> Named(string procRoot = "/proc") => Finder(procRoot).Named();

    /// <summary>
    /// All that can be seen, each once: the process's own, then those with a name in /run/netns, then those of other processes, of single
    /// threads, mounted elsewhere, or held by a descriptor; one that only a socket keeps is not found. A caller that
    /// may not look into a process learns only that the process has another namespace. What is missing, <see cref="Shortfall"/> tells.
    /// </summary>
    public static IReadOnlyList<NetworkNamespace> All(string procRoot = "/proc") => Finder(procRoot).All();

    /// <summary>
    /// Why namespaces are missing from <see cref="All"/>, those with a name or those of processes: a sentence each; null where none is.
    /// </summary>
    public static string? Shortfall(string procRoot = "/proc") => Finder(procRoot).Shortfall();

    /// <summary>The process's own; without a name where it has none, or where /run/netns may not be listed.</summary>
    public static NetworkNamespace Current(string procRoot = "/proc") => Finder(procRoot).Current();

    /// <summary>The one of a name in /run/netns, of a process by its number, or of a file that it is mounted on; null where there is none.</summary>
    public static NetworkNamespace? Find(string word, string procRoot = "/proc")
    {
        ArgumentNullException.ThrowIfNull(word);
        return Finder(procRoot).Find(word);
    }

    /// <summary>
    /// Does the work in a network namespace: on a thread of its own, which enters it by setns(2) and ends with the work. All that this thread
    /// opens of the kernel is of that namespace; what the work throws is thrown here.
    /// </summary>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="space">The namespace.</param>
    /// <param name="work">What is done in it.</param>
    /// <param name="result">What the work returned; the default where it was not done.</param>
    /// <returns>False where the namespace is gone or may not be entered, which needs CAP_SYS_ADMIN; the work was not done.</returns>
    public static bool TryRun<T>(NetworkNamespace space, Func<T> work, [MaybeNullWhen(false)] out T result)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(work);
        if (NamespaceThread.TryRun(space.Path, work, out var made))
        {
            result = made!;
            return true;
        }

        result = default;
        return false;
    }

    private static NamespaceFinder Finder(string procRoot)
    {
        ArgumentNullException.ThrowIfNull(procRoot);
        return new NamespaceFinder(procRoot, NamespaceFinder.Names);
    }
}
