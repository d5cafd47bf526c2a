using System.Buffers;
using DotNetSockets.Files;
using DotNetSockets.Output;

namespace DotNetSockets.Formats;

/// <summary>A <see cref="RowWriter"/> for what wants a stream. To flush it does nothing: rows are handed on at their ends.</summary>
internal sealed class RowWriterStream(RowWriter output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);

    /// <summary>At once: the base class would hand it to another thread.</summary>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        output.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        output.Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }
}
