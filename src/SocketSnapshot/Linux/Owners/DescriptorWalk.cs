namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// A walk of every process's descriptors on all processors. All but one of its threads begin at once, while the sockets are drained on
/// the caller's; the caller joins in when it waits for the result. Where no thread can be started, the caller does it all.
/// </summary>
internal sealed class DescriptorWalk : IDisposable
{
    /// <summary>Each reader of the same folders waits for the others now and then; more of them bring no more.</summary>
    private const int MostReaders = 8;

    private readonly ProcFolder? _root;
    private readonly WalkQueue _queue;
    private readonly List<DescriptorReader> _readers = [];
    private readonly List<Thread> _threads = [];
    private readonly int _rootError;

    private DescriptorWalk(string procRoot, int readers, CancellationToken cancellationToken)
    {
        _root = ProcFolder.TryOpen(procRoot, out _rootError);
        var processes = _root is null ? [] : ProcNumbers.Of(_root);
        _queue = new WalkQueue(processes);
        if (_root is not null)
        {
            _readers.AddRange(Enumerable.Range(0, readers).Select(_ => new DescriptorReader(_root, _queue, cancellationToken)));
        }
    }

    /// <summary>The processes whose descriptors were refused, after <see cref="Finish"/>.</summary>
    internal int Refused => _readers.Sum(reader => reader.Refused);

    /// <summary>The processes that have descriptors, after <see cref="Finish"/>.</summary>
    internal IEnumerable<int> Holders => _readers.SelectMany(reader => reader.Holders);

    /// <summary>Whether any process's descriptors could be listed, after <see cref="Finish"/>.</summary>
    internal bool HasListed => _readers.Any(reader => reader.Listed > 0);

    /// <summary>Why folders could not be opened in spite of all rights, an errno, after <see cref="Finish"/>; 0 where all could.</summary>
    internal int Failure => _readers.Select(reader => reader.Failure).Prepend(Shortage.Is(_rootError) ? _rootError : 0)
        .FirstOrDefault(error => error != 0);

    internal static DescriptorWalk Start(string procRoot, CancellationToken cancellationToken) =>
        Start(procRoot, HelperThread.TryStart, cancellationToken);

    /// <inheritdoc cref="Start(string, CancellationToken)"/>
    internal static DescriptorWalk Start(string procRoot, ThreadStarter start, CancellationToken cancellationToken)
    {
        var walk = new DescriptorWalk(procRoot, Math.Min(Environment.ProcessorCount, MostReaders), cancellationToken);
        foreach (var reader in walk._readers.Skip(1))
        {
            if (start("descriptors", reader.Run) is not { } thread)
            {
                break;
            }

            walk._threads.Add(thread);
        }

        return walk;
    }

    /// <summary>Helps with what is left, and gives what all found. What went wrong on another thread is thrown here.</summary>
    internal IReadOnlyList<List<SocketHolding>> Finish()
    {
        End();
        _readers.Find(reader => reader.Exception is not null)?.Exception!.Throw();
        return [.. _readers.Select(reader => reader.Found)];
    }

    /// <summary>Ends it, at the next process, where it was not finished.</summary>
    public void Dispose()
    {
        _queue.Stop();
        End();
        _root?.Dispose();
    }

    private void End()
    {
        _readers.FirstOrDefault()?.Run();
        _threads.ForEach(thread => thread.Join());
    }
}
