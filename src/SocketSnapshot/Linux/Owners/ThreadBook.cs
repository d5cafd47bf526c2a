using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Owners;

/// <summary>The second look: who holds what by other tables of descriptors than the processes' own.</summary>
/// <param name="Holders">The threads' holdings.</param>
/// <param name="Shortfall">Why threads that hold something may not have been seen; null where all were.</param>
internal sealed record ThreadBook(OwnerTable Holders, OwnerShortfall? Shortfall)
{
    internal static ThreadBook Read(string procRoot, IEnumerable<int> processes, Predicate<int> givesWay, CancellationToken cancellationToken)
    {
        var (found, unknown) = ThreadDescriptors.Read(procRoot, processes, cancellationToken);
        return new ThreadBook(new OwnerTable([found], givesWay), unknown == 0 ? null : UnseenProcesses.OfThreads(unknown));
    }
}
