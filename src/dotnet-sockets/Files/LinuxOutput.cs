using System.Diagnostics.CodeAnalysis;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>
/// Chooses how to write what a path of Linux names, and opens it: once, for the end of a first opening would be the end of the data for
/// a pipe's reader.
/// </summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file that is made disposes of it.")]
internal static class LinuxOutput
{
    private const int FirstWait = 1;
    private const int LongestWait = 50;

    /// <inheritdoc cref="OutputFile.Open"/>
    internal static OutputFile Open(string path, Action<string> note, CancellationToken cancellationToken)
    {
        var place = OutputPlace.Find(path);
        try
        {
            if (place.IsReplaceable)
            {
                // The file keeps the place, to be put there.
                var file = ReplacedFile.Open(place, path, note);
                place = null;
                return file;
            }

            return new StreamedFile(OpenStream(place, cancellationToken), path, cancellationToken);
        }
        finally
        {
            place?.Dispose();
        }
    }

    private static OpenFile OpenStream(OutputPlace place, CancellationToken cancellationToken) => place switch
    {
        { Descriptor: { } number } => OpenFile.Duplicate(number),
        { Status: { IsFolder: true } } => throw new ErrnoException(Errno.EISDIR),
        { Status: { IsFile: true } } => place.Open(FileCalls.O_WRONLY | FileCalls.O_TRUNC),
        { Status: { IsPipe: true } } => OpenPipe(place, cancellationToken),
        _ => place.Open(FileCalls.O_WRONLY),
    };

    /// <summary>An open() that waits for a pipe's reader is not ended by a signal: .NET's handlers have the call begin again.</summary>
    private static OpenFile OpenPipe(OutputPlace place, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = Math.Min(2 * wait, LongestWait))
        {
            try
            {
                return place.Open(FileCalls.O_WRONLY);
            }
            catch (ErrnoException nobody) when (nobody.HResult == Errno.ENXIO)
            {
                cancellationToken.WaitHandle.WaitOne(wait);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
