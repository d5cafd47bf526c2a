namespace DotNetSockets.Files;

/// <summary>Tells why the output cannot be written, so that no other failure is taken for one of the output.</summary>
/// <param name="inner">Writes to the file or descriptor.</param>
/// <param name="path">As the user wrote it; null for standard output.</param>
internal sealed class OutputStream(Stream inner, string? path) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException refusal) when (!BrokenPipe.Is(refusal))
        {
            throw path is null ? new OutputException(refusal) : new OutputException(path, FileFault.Reason(refusal.HResult), refusal);
        }
    }
}
