using System.Buffers;
using DotNetSockets.Files;

namespace DotNetSockets.Formatting;

/// <summary>A <see cref="RowWriter"/> for what wants a stream. To flush it does nothing: rows are handed on at their ends.</summary>
internal sealed class RowWriterStream(RowWriter output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);
}
