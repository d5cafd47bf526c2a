using System.Buffers;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>Pooled chunks that datagrams are received into, one behind the other: a snapshot is the kernel's own bytes.</summary>
/// <param name="largest">What a datagram takes at most.</param>
internal sealed class DatagramBuffer(int largest = DatagramBuffer.LargestOfSockets)
{
    /// <summary>netlink_dump() fills at most 32 KiB at a time, and no more than the reader's buffer takes; a socket's record is shorter.</summary>
    internal const int LargestOfSockets = 64 << 10;

    /// <summary>So many datagrams: a few hundred sockets, which is what most hosts have.</summary>
    private const int FirstChunk = 2;

    /// <summary>Several huge pages; what is not written costs no memory.</summary>
    private const int ChunkSize = 16 << 20;

    private readonly List<byte[]> _chunks = [];
    private int _used;

    /// <summary>Where the next datagram may be written.</summary>
    internal Span<byte> Free()
    {
        if (_chunks.Count == 0)
        {
            _chunks.Add(ArrayPool<byte>.Shared.Rent(FirstChunk * largest));
        }
        else if (_chunks[^1].Length - _used < largest)
        {
            _chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkSize));
            _used = HugePages.Advise(_chunks[^1]);
        }

        return _chunks[^1].AsSpan(_used);
    }

    /// <summary>Keeps the first bytes of <see cref="Free"/>.</summary>
    internal Memory<byte> Keep(int length)
    {
        var kept = _chunks[^1].AsMemory(_used, length);
        _used += length;
        return kept;
    }

    /// <summary>Gives the chunks back to the pool; whoever still reads them reads another snapshot's bytes.</summary>
    internal void Return()
    {
        foreach (var chunk in _chunks)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        _chunks.Clear();
    }
}
