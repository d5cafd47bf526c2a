using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>A file that is there and cannot be replaced; its old content goes when the new begins.</summary>
/// <param name="place">Where it is.</param>
/// <param name="path">As the user wrote it.</param>
/// <param name="ownsPlace">Whether nobody else needs the place.</param>
internal sealed class FileInPlace(OutputPlace place, string path, bool ownsPlace) : OutputFile
{
    private StreamedFile? _file;

    internal override Stream Stream => field ??= new LateStream(this);

    internal override void Commit() => Begin().Commit();

    public override void Dispose()
    {
        Stream.Dispose();
        _file?.Dispose();
        if (ownsPlace)
        {
            place.Dispose();
        }
    }

    private StreamedFile Begin()
    {
        if (_file is not null)
        {
            return _file;
        }

        try
        {
            var file = place.Open(FileCalls.O_WRONLY | FileCalls.O_TRUNC);
            _file = new StreamedFile(file, path, CancellationToken.None);

            // The kernel takes them away as well, but not where root writes.
            if (place.Status is { HasSpecialBits: true } status)
            {
                _ = FileCalls.fchmod(file.Number, status.Permissions);
            }

            return _file;
        }
        catch (ErrnoException refusal)
        {
            throw new OutputException(path, FileFault.Reason(refusal.HResult), refusal);
        }
    }

    private sealed class LateStream(FileInPlace file) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!buffer.IsEmpty)
            {
                file.Begin().Stream.Write(buffer);
            }
        }
    }
}
