using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;
using SocketSnapshot;

namespace DotNetSockets.Commands;

/// <summary>What -N names.</summary>
internal static class NamespaceChoice
{
    /// <summary>Why it does not go with --from.</summary>
    internal const string ExcludesRecording = "-N chooses among this host's namespaces, and --from is another place: name one of them.";

    /// <summary>The word for all of them.</summary>
    private const string Everything = "all";

    internal static bool IsAll(string? word) => word == Everything;

    /// <summary>What -N can name but for processes: a shell asks, and shows nothing where they cannot be read.</summary>
    internal static IEnumerable<Candidate> Candidates() =>
        (OperatingSystem.IsLinux() ? NetworkNamespaces.Named() : []).Select(space => new Candidate(space.Name!))
            .Append(new Candidate(Everything, "All network namespaces."));

    /// <exception cref="UsageException">There is no such namespace.</exception>
    internal static IReadOnlyList<NetworkNamespace> Of(string word, string procRoot = "/proc")
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new UsageException("-N needs network namespaces, which only Linux has.");
        }

        return IsAll(word) ? NetworkNamespaces.All(procRoot)
            : NetworkNamespaces.Find(word, procRoot) is { } found ? [found] : throw new UsageException(Unknown(word));
    }

    /// <summary>Does the work in the namespace that -N names, or here where it names none.</summary>
    /// <exception cref="UsageException">There is no such namespace, or all are meant.</exception>
    /// <exception cref="SocketSnapshotException">It may not be entered.</exception>
    internal static T In<T>(string? word, IReadOnlyList<string> arguments, Func<T> work)
    {
        if (word is null)
        {
            return work();
        }

        if (IsAll(word))
        {
            throw new UsageException("-N all shows the sockets of all network namespaces; other commands look at one, which 'ip netns' or 'lsns -t net' names.");
        }

        var space = Of(word)[0];
        if (OperatingSystem.IsLinux() && space.Inode is { } inode && inode == NetworkNamespaces.Current().Inode)
        {
            return work(); // to be in it already needs no right
        }

        return OperatingSystem.IsLinux() && NetworkNamespaces.TryRun(space, work, out var result) ? result
            : throw new SocketSnapshotException($"The network namespace {space} cannot be entered.{RootCommand.Remedy(arguments, "To enter it")}");
    }

    /// <summary>The namespace of the first process of another procfs: the one that its host works in.</summary>
    /// <exception cref="UsageException">It is not a procfs of a host.</exception>
    internal static NetworkNamespace OfHost(string procRoot)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new UsageException("--proc needs a procfs, which only Linux has.");
        }

        // A folder of another kind may have something of that name, too.
        return Directory.Exists(Path.Combine(procRoot, "1", "net")) && NetworkNamespaces.Find("1", procRoot) is { } found ? found
            : throw new UsageException(
                $"--proc takes a mounted procfs, such as /host/proc, and {Quoted.Of(procRoot)} has no process 1 with a network; --from reads a copy of one.");
    }

    /// <summary>Whether there is such a file, and only a right is missing to follow it.</summary>
    private static bool IsRefused(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return !Directory.Exists(path);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Unknown(string word)
    {
        if (word.Contains('/', StringComparison.Ordinal))
        {
            return IsRefused(word)
                ? $"{Quoted.Of(word)} cannot be looked at: permission denied. Run it as root, or with CAP_SYS_PTRACE and CAP_SYS_ADMIN; "
                    + "'-N PID' reads the tables of a process without entering its namespace."
                : $"{Quoted.Of(word)} is not a network namespace: -N takes a file that a namespace is mounted on, such as those in /run/netns.";
        }

        var names = (OperatingSystem.IsLinux() ? NetworkNamespaces.Named() : []).Select(space => space.Name!).Append(Everything).ToList();
        return $"There is no network namespace {Quoted.Of(word)}, by name or process; "
            + $"{NamedChoice.Suggestion(word, names, NamedChoice.Listing(word, names, "-N all shows the sockets of all"))}.";
    }
}
