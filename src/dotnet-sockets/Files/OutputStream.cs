namespace DotNetSockets.Files;

/// <summary>Tells by the path why a descriptor cannot be written.</summary>
/// <param name="inner">Writes to the descriptor.</param>
/// <param name="path">As the user wrote it.</param>
internal sealed class OutputStream(DescriptorStream inner, string path) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException refusal) when (!BrokenPipe.Is(refusal))
        {
            throw new OutputException(path, FileFault.Reason(refusal.HResult), refusal);
        }
    }
}
