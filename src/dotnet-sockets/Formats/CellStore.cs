using System.Buffers;

namespace DotNetSockets.Formats;

/// <summary>
/// The cells of a table, kept until all of them have been seen and the widths are known. They are formatted while the snapshot still
/// comes in; to format them again when it is there would take longer than to keep them. Fresh memory is what it costs: a cell that
/// is the same as the one above it, as most protocols, queues and states are, takes a byte.
/// </summary>
/// <param name="columns">How many cells a row has.</param>
internal sealed class CellStore(int columns)
{
    /// <summary>What most lists fit into; larger arrays have a heap of their own, and the first of them takes a start its time.</summary>
    private const int FirstChunkSize = 32 << 10;

    private const int ChunkSize = 256 << 10;

    /// <summary>The most bytes of a 32-bit number with seven bits a byte.</summary>
    private const int MaxNumberSize = 5;

    /// <summary>Stands where a cell is the same as the one above it. The number of another is its length and whether its width differs.</summary>
    private const byte Same = 0;

    private readonly List<ArrayBufferWriter<byte>> _chunks = [];
    private readonly KeptCell[] _written = new KeptCell[columns];
    private readonly KeptCell[] _read = new KeptCell[columns];
    private int _next;
    private int _column;
    private int _chunk;
    private int _at;

    /// <summary>Keeps a cell: its text, and how many cells of a terminal it takes.</summary>
    internal void Add(ReadOnlySpan<byte> text, int width)
    {
        ref var above = ref _written[_next];
        _next = _next + 1 == columns ? 0 : _next + 1;
        var size = text.Length + (2 * MaxNumberSize);
        if (_chunks.Count == 0 || _chunks[^1].FreeCapacity < size)
        {
            _chunks.Add(new ArrayBufferWriter<byte>(Math.Max(size, _chunks.Count == 0 ? FirstChunkSize : ChunkSize)));
        }

        var chunk = _chunks[^1];
        var space = chunk.GetSpan(size);
        if (above.IsThere && above.Width == width && text.SequenceEqual(TextOf(above)))
        {
            space[0] = Same;
            chunk.Advance(1);
            return;
        }

        var at = Write(space, 0, (((uint)text.Length << 1) | (width == text.Length ? 0u : 1u)) + 1);
        at = width == text.Length ? at : Write(space, at, (uint)width);
        text.CopyTo(space[at..]);
        above = new KeptCell(_chunks.Count - 1, chunk.WrittenCount + at, text.Length, width);
        chunk.Advance(at + text.Length);
    }

    /// <summary>Hands out the next cell, in the order in which they were kept; false after the last.</summary>
    internal bool TryRead(out ReadOnlySpan<byte> text, out int width)
    {
        while (_chunk < _chunks.Count && _at == _chunks[_chunk].WrittenCount)
        {
            _chunk++;
            _at = 0;
        }

        if (_chunk == _chunks.Count)
        {
            text = default;
            width = 0;
            return false;
        }

        ref var above = ref _read[_column];
        _column = _column + 1 == columns ? 0 : _column + 1;
        var bytes = _chunks[_chunk].WrittenSpan;
        var number = Read(bytes, ref _at);
        if (number != Same)
        {
            var length = (int)((number - 1) >> 1);
            var itsWidth = ((number - 1) & 1) == 0 ? length : (int)Read(bytes, ref _at);
            above = new KeptCell(_chunk, _at, length, itsWidth);
            _at += length;
        }

        text = TextOf(above);
        width = above.Width;
        return true;
    }

    private ReadOnlySpan<byte> TextOf(in KeptCell cell) => _chunks[cell.Chunk].WrittenSpan.Slice(cell.Start, cell.Length);

    private static int Write(Span<byte> space, int at, uint number)
    {
        while (number >= 0x80)
        {
            space[at++] = (byte)(number | 0x80);
            number >>= 7;
        }

        space[at++] = (byte)number;
        return at;
    }

    private static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7fu) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
