using System.Numerics;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// From inode to owners: two arrays side by side in the order of the inodes, and where a bucket of neighbouring inodes begins in them.
/// The kernel numbers sockets in turn, so that what one process made lies together: each pass goes through memory in order, where a
/// hash would wait for it at each step. However they are spread, a bucket is searched by halves.
/// </summary>
internal sealed class OwnerTable
{
    private readonly uint[] _inodes;
    private readonly SocketOwner[] _owners;

    /// <summary>By bucket, and one more for the end.</summary>
    private readonly int[] _starts;
    private readonly uint _least;
    private readonly int _shift;

    /// <param name="found">What each thread of the walk found, in any order.</param>
    /// <param name="givesWay">Whether a process that holds a socket together with others is to be named after them.</param>
    internal OwnerTable(IReadOnlyList<List<SocketHolding>> found, Predicate<int> givesWay)
    {
        var count = found.Sum(list => list.Count);
        _inodes = new uint[count];
        _owners = new SocketOwner[count];
        (_least, var range) = RangeOf(found);
        _shift = Math.Max(0, BitOperations.Log2(range | 1) + 1 - BitOperations.Log2((uint)count | 1));
        _starts = new int[(range >> _shift) + 2];
        Place(found);
        Sort();
        Order(givesWay);
    }

    /// <summary>The owners of the socket; empty where none was found.</summary>
    internal ReadOnlyMemory<SocketOwner> Find(uint inode)
    {
        var bucket = (inode - _least) >> _shift;
        if (bucket >= _starts.Length - 1)
        {
            return default;
        }

        var (low, high) = (_starts[bucket], _starts[bucket + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _inodes[middle] < inode ? (middle + 1, high) : (low, middle);
        }

        return _owners.AsMemory(low, CountAt(low, inode));
    }

    private static (uint Least, uint Range) RangeOf(IReadOnlyList<List<SocketHolding>> found)
    {
        var (least, most) = (uint.MaxValue, 0u);
        foreach (var list in found)
        {
            foreach (ref readonly var holding in CollectionsMarshal.AsSpan(list))
            {
                least = Math.Min(least, holding.Inode);
                most = Math.Max(most, holding.Inode);
            }
        }

        return least > most ? (0, 0) : (least, most - least);
    }

    /// <summary>How many in turn from there are of the inode.</summary>
    private int CountAt(int start, uint inode)
    {
        var end = start;
        while (end < _inodes.Length && _inodes[end] == inode)
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Counts each bucket, and fills each from its end: what a start holds in between is how far it is filled.</summary>
    private void Place(IReadOnlyList<List<SocketHolding>> found)
    {
        foreach (var list in found)
        {
            foreach (ref readonly var holding in CollectionsMarshal.AsSpan(list))
            {
                _starts[(holding.Inode - _least) >> _shift]++;
            }
        }

        var end = 0;
        foreach (ref var start in _starts.AsSpan())
        {
            start = end += start;
        }

        foreach (var list in found)
        {
            var holdings = CollectionsMarshal.AsSpan(list);
            for (var i = holdings.Length - 1; i >= 0; i--)
            {
                var at = --_starts[(holdings[i].Inode - _least) >> _shift];
                (_inodes[at], _owners[at]) = holdings[i];
            }
        }
    }

    private void Sort()
    {
        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
        {
            var (start, end) = (_starts[bucket], _starts[bucket + 1]);
            for (var at = start + 1; at < end; at++)
            {
                if (_inodes[at] < _inodes[at - 1])
                {
                    Array.Sort(_inodes, _owners, start, end - start);
                    break;
                }
            }
        }
    }

    private void Order(Predicate<int> givesWay)
    {
        for (int start = 0, count; start < _inodes.Length; start += count)
        {
            count = CountAt(start, _inodes[start]);
            if (count < 2)
            {
                continue;
            }

            var owners = _owners.AsSpan(start, count);
            owners.Sort(static (left, right) => (left.ProcessId, left.Descriptor).CompareTo((right.ProcessId, right.Descriptor)));
            var first = owners[0].ProcessId;
            if (owners[^1].ProcessId != first && givesWay(first))
            {
                MoveToEnd(owners, first);
            }
        }
    }

    private static void MoveToEnd(Span<SocketOwner> owners, int first)
    {
        var its = 1;
        while (owners[its].ProcessId == first)
        {
            its++;
        }

        var moved = owners[..its].ToArray();
        owners[its..].CopyTo(owners);
        moved.CopyTo(owners[^its..]);
    }
}
