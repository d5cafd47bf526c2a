using System.Runtime.ExceptionServices;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>
/// The kernel's answer to one request, whole messages in each datagram; what is not ours or came twice is marked NLMSG_NOOP. It can be
/// read, more than once, while it is still coming in.
/// </summary>
internal sealed class NetlinkDump
{
    /// <summary>A reader that waits is woken for so many at once: to wake one costs as much as to receive a datagram.</summary>
    private const int Batch = 16;

    private readonly List<ReadOnlyMemory<byte>> _datagrams = [];
    private bool _isComplete;
    private ExceptionDispatchInfo? _failure;

    /// <summary>0, or the errno the kernel answered with instead of rows.</summary>
    internal int Error { get; private set; }

    /// <summary>Why rows may be missing; null where the answer is complete. Known when all of it has been read.</summary>
    internal string? Shortfall { get; private set; }

    /// <summary>Each as soon as it is there.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Datagrams
    {
        get
        {
            for (var i = 0; TryWaitFor(i, out var datagram); i++)
            {
                yield return datagram;
            }
        }
    }

    internal void Add(ReadOnlyMemory<byte> datagram)
    {
        lock (_datagrams)
        {
            _datagrams.Add(datagram);
            if (_datagrams.Count % Batch == 0)
            {
                Monitor.PulseAll(_datagrams);
            }
        }
    }

    /// <summary>Begins anew. Only while nobody reads.</summary>
    internal void Clear()
    {
        lock (_datagrams)
        {
            _datagrams.Clear();
        }
    }

    /// <summary>Nothing more will come.</summary>
    internal void Complete(int error, string? shortfall)
    {
        lock (_datagrams)
        {
            Error = error;
            Shortfall = shortfall;
            _isComplete = true;
            Monitor.PulseAll(_datagrams);
        }
    }

    /// <summary>Nothing more will come: whoever reads gets the exception of the thread that received.</summary>
    internal void Fail(Exception exception)
    {
        lock (_datagrams)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            _isComplete = true;
            Monitor.PulseAll(_datagrams);
        }
    }

    private bool TryWaitFor(int index, out ReadOnlyMemory<byte> datagram)
    {
        lock (_datagrams)
        {
            while (index >= _datagrams.Count && !_isComplete)
            {
                Monitor.Wait(_datagrams);
            }

            var isThere = index < _datagrams.Count;
            datagram = isThere ? _datagrams[index] : default;
            if (!isThere)
            {
                _failure?.Throw();
            }

            return isThere;
        }
    }
}
