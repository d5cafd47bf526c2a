using System.Buffers;

namespace DotNetSockets.Formatting;

/// <summary>
/// The cells of a table, kept until all of them have been seen and the widths are known. They are formatted while the snapshot still
/// comes in; to format them again when it is there would take longer than to keep them.
/// </summary>
internal sealed class CellStore
{
    private const int ChunkSize = 256 << 10;

    /// <summary>The most bytes of a 32-bit number with seven bits a byte.</summary>
    private const int MaxNumberSize = 5;

    private readonly List<ArrayBufferWriter<byte>> _chunks = [];
    private int _chunk;
    private int _at;

    /// <summary>Keeps a cell: its text, and how many characters it takes.</summary>
    internal void Add(ReadOnlySpan<byte> text, int width)
    {
        var size = text.Length + (2 * MaxNumberSize);
        if (_chunks.Count == 0 || _chunks[^1].FreeCapacity < size)
        {
            _chunks.Add(new ArrayBufferWriter<byte>(Math.Max(size, ChunkSize)));
        }

        var chunk = _chunks[^1];
        var space = chunk.GetSpan(size);
        var at = Write(space, 0, (uint)text.Length);
        at = Write(space, at, (uint)width);
        text.CopyTo(space[at..]);
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

        var bytes = _chunks[_chunk].WrittenSpan;
        var length = (int)Read(bytes, ref _at);
        width = (int)Read(bytes, ref _at);
        text = bytes.Slice(_at, length);
        _at += length;
        return true;
    }

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
