namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// A walk of every process's descriptors on all processors. All but one of its threads begin at once, while the sockets are drained on
/// the caller's; the caller joins in when it waits for the result.
/// </summary>
internal sealed class DescriptorWalk : IDisposable
{
    /// <summary>Each reader of the same folders waits for the others now and then; more of them bring no more.</summary>
    private const int MostReaders = 8;

    private readonly ProcFolder? _root;
    private readonly WalkQueue _queue;
    private readonly List<DescriptorReader> _readers = [];
    private readonly List<Thread> _threads = [];

    private DescriptorWalk(string procRoot, int readers, CancellationToken cancellationToken)
    {
        _root = ProcFolder.TryOpen(procRoot, out _);
        var processes = _root is null ? [] : ProcNumbers.Of(_root);
        _queue = new WalkQueue(processes);
        if (_root is not null)
        {
            _readers.AddRange(Enumerable.Range(0, readers).Select(_ => new DescriptorReader(_root, _queue, cancellationToken)));
        }
    }

    /// <summary>The processes whose descriptors were refused, after <see cref="Finish"/>.</summary>
    internal int Refused => _readers.Sum(reader => reader.Refused);

    /// <summary>Whether any process's descriptors could be listed, after <see cref="Finish"/>.</summary>
    internal bool HasListed => _readers.Any(reader => reader.Listed > 0);

    internal static DescriptorWalk Start(string procRoot, CancellationToken cancellationToken)
    {
        var walk = new DescriptorWalk(procRoot, Math.Min(Environment.ProcessorCount, MostReaders), cancellationToken);
        walk._threads.AddRange(walk._readers.Skip(1).Select(reader => new Thread(reader.Run, 256 << 10) { IsBackground = true }));
        walk._threads.ForEach(thread => thread.Start());
        return walk;
    }

    /// <summary>Helps with what is left, and gives what all found.</summary>
    internal IReadOnlyList<List<SocketHolding>> Finish()
    {
        _readers.FirstOrDefault()?.Run();
        _threads.ForEach(thread => thread.Join());
        return [.. _readers.Select(reader => reader.Found)];
    }

    /// <summary>Ends it, at the next process, where it was not finished.</summary>
    public void Dispose()
    {
        _queue.Stop();
        Finish();
        _root?.Dispose();
    }
}
