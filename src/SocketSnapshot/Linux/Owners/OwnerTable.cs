using System.Numerics;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// From inode to owners: an open-addressing table, at most half full, over one array of owners in which those of a socket lie together.
/// Nothing in it is an object, so that a hundred thousand sockets are three arrays.
/// </summary>
internal sealed class OwnerTable
{
    private readonly Slot[] _slots;
    private readonly SocketOwner[] _owners;
    private readonly int _shift;

    /// <param name="found">What each thread of the walk found, in any order.</param>
    /// <param name="givesWay">Whether a process that holds a socket together with others is to be named after them.</param>
    internal OwnerTable(IReadOnlyList<List<SocketHolding>> found, Predicate<int> givesWay)
    {
        var count = found.Sum(list => list.Count);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * count, 16));
        _slots = new Slot[size];
        _owners = new SocketOwner[count];
        _shift = 32 - BitOperations.Log2((uint)size);
        foreach (var list in found)
        {
            Count(CollectionsMarshal.AsSpan(list));
        }

        var next = 0;
        foreach (ref var slot in _slots.AsSpan())
        {
            slot.Start = next;
            next += slot.Count;
            slot.Count = 0;
        }

        foreach (var list in found)
        {
            Place(CollectionsMarshal.AsSpan(list));
        }

        Order(givesWay);
    }

    /// <summary>The owners of the socket; empty where none was found.</summary>
    internal ReadOnlyMemory<SocketOwner> Find(uint inode)
    {
        ref readonly var slot = ref SlotOf(inode);
        return _owners.AsMemory(slot.Start, slot.Count);
    }

    private void Count(ReadOnlySpan<SocketHolding> list)
    {
        foreach (ref readonly var holding in list)
        {
            ref var slot = ref SlotOf(holding.Inode);
            slot.Inode = holding.Inode;
            slot.Count++;
        }
    }

    private void Place(ReadOnlySpan<SocketHolding> list)
    {
        foreach (ref readonly var holding in list)
        {
            ref var slot = ref SlotOf(holding.Inode);
            _owners[slot.Start + slot.Count++] = holding.Owner;
        }
    }

    private void Order(Predicate<int> givesWay)
    {
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Count < 2)
            {
                continue;
            }

            var owners = _owners.AsSpan(slot.Start, slot.Count);
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

    /// <summary>Where the inode is, or the free place where it would be. Inodes are numbers in turn: one multiplication spreads them.</summary>
    private ref Slot SlotOf(uint inode)
    {
        var at = (int)((inode * 2654435769) >> _shift);
        while (_slots[at].Inode != inode && _slots[at].Inode != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return ref _slots[at];
    }

    private struct Slot
    {
        internal uint Inode;
        internal int Start;
        internal int Count;
    }
}
