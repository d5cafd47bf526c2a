using System.Buffers;

namespace DotNetSockets.Output;

/// <summary>Buffers output and hands it on at ends of rows only, so that a reader never sees half a row.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="beforePiece">Called before a piece of the output is handed on while more may follow.</param>
internal sealed class RowWriter(Stream output, Action? beforePiece = null) : IBufferWriter<byte>
{
    private const int FlushAt = 64 << 10;

    /// <summary>It grows: a short list should not pay for memory that it does not fill.</summary>
    private readonly ArrayBufferWriter<byte> _buffer = new(4 << 10);

    /// <summary>What a format keeps between the tables of one document; null between documents.</summary>
    internal object? Document { get; set; }

    public void Advance(int count) => _buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    /// <summary>A row is complete; what has gathered is handed on if it is much.</summary>
    internal void EndRow()
    {
        if (_buffer.WrittenCount >= FlushAt)
        {
            beforePiece?.Invoke();
            Flush();
        }
    }

    /// <summary>Hands on what is there.</summary>
    internal void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        output.Flush();
        _buffer.ResetWrittenCount();
    }
}
