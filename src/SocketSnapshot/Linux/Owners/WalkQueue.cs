namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// What the threads of a walk have still to do. Each takes a process as long as there are any: two that read links of the same process
/// fight for its locks. A large process is shared, in batches, once somebody has nothing else to do.
/// </summary>
internal sealed class WalkQueue(IReadOnlyList<int> processes)
{
    private readonly object _gate = new();
    private readonly Stack<DescriptorBatch> _batches = [];
    private int _next;
    private int _busy;
    private int _idle;
    private bool _isStopped;

    /// <summary>Takes a batch, or else a process; false when all is done. Waits while others may still add batches.</summary>
    internal bool TryTake(out DescriptorBatch? batch, out int processId)
    {
        lock (_gate)
        {
            while (true)
            {
                processId = 0;
                if (_batches.TryPop(out batch))
                {
                    _busy++;
                    return true;
                }

                if (_next < processes.Count && !_isStopped)
                {
                    processId = processes[_next++];
                    _busy++;
                    return true;
                }

                if (_busy == 0)
                {
                    return false;
                }

                _idle++;
                Monitor.Wait(_gate);
                _idle--;
            }
        }
    }

    /// <summary>What was taken is done.</summary>
    internal void Complete()
    {
        lock (_gate)
        {
            _busy--;
            if (_busy == 0)
            {
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Hands a batch to a reader that is free; false if none is.</summary>
    internal bool TryAdd(DescriptorBatch batch)
    {
        lock (_gate)
        {
            if (_batches.Count >= _idle)
            {
                return false;
            }

            _batches.Push(batch);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Begins no further process. The batches are handed out still, to be given back.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
        }
    }
}
