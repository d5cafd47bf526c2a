using System.Buffers.Binary;

namespace DotNetSockets.Formatting;

/// <summary>The texts of a table's cells, one behind the other, so that a row is read and formatted once although its width is known last.</summary>
internal sealed class CellStore
{
    private const int HeaderSize = 2 * sizeof(int);
    private const int ChunkSize = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private int _used;
    private int _chunk;
    private int _next;

    /// <summary>Keeps a copy of the text.</summary>
    internal void Add(ReadOnlySpan<byte> text, int width)
    {
        var size = HeaderSize + text.Length;
        if (_chunks.Count == 0 || _chunks[^1].Length - _used < size)
        {
            // Where a chunk ends early, a length that no text has says so.
            if (_chunks.Count > 0 && _chunks[^1].Length - _used >= sizeof(int))
            {
                BinaryPrimitives.WriteInt32LittleEndian(_chunks[^1].AsSpan(_used), -1);
            }

            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, size)));
            _used = 0;
        }

        var free = _chunks[^1].AsSpan(_used);
        BinaryPrimitives.WriteInt32LittleEndian(free, text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(free[sizeof(int)..], width);
        text.CopyTo(free[HeaderSize..]);
        _used += size;
    }

    /// <summary>The texts again, in the order in which they came.</summary>
    internal ReadOnlySpan<byte> Next(out int width)
    {
        var rest = _chunks[_chunk].AsSpan(_next);
        if (rest.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(rest) < 0)
        {
            rest = _chunks[++_chunk];
            _next = 0;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        width = BinaryPrimitives.ReadInt32LittleEndian(rest[sizeof(int)..]);
        _next += HeaderSize + length;
        return rest.Slice(HeaderSize, length);
    }
}
