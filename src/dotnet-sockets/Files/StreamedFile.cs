namespace DotNetSockets.Files;

/// <summary>A pipe, a device, or an open descriptor: what is written is there at once.</summary>
internal sealed class StreamedFile(OpenFile file, string path, CancellationToken cancellationToken) : OutputFile
{
    internal override Stream Stream { get; } = new OutputStream(new DescriptorStream(file.Number, cancellationToken: cancellationToken), path);

    internal override void Commit()
    {
        try
        {
            file.Close();
        }
        catch (ErrnoException refusal)
        {
            throw new OutputException(path, FileFault.Reason(refusal.HResult), refusal);
        }
    }

    public override void Dispose()
    {
        Stream.Dispose();
        file.Dispose();
    }
}
