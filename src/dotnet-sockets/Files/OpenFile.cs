using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>A descriptor of this program's own.</summary>
internal sealed class OpenFile : IDisposable
{
    /// <summary>The standard streams' numbers are below it.</summary>
    private const int LeastNumber = 3;

    private const int Closed = -1;

    private OpenFile(int number) => Number = number;

    internal int Number { get; private set; }

    /// <param name="folder">Where the path begins.</param>
    /// <param name="path">The path, which ends with NUL.</param>
    /// <param name="flags">As open(2) has them.</param>
    /// <param name="mode">The permissions of a new file, less the umask.</param>
    /// <exception cref="ErrnoException">It cannot be opened.</exception>
    internal static OpenFile At(int folder, ReadOnlySpan<byte> path, int flags, uint mode = 0)
    {
        int number;
        do
        {
            number = FileCalls.openat(folder, path, flags | FileCalls.O_CLOEXEC, mode);
        }
        while (number < 0 && Marshal.GetLastPInvokeError() == LibC.EINTR);

        return AboveStandardStreams(new OpenFile(ErrnoException.Require(number)));
    }

    /// <summary>Another descriptor of what the number stands for, with one position.</summary>
    /// <exception cref="ErrnoException">The number stands for nothing.</exception>
    internal static OpenFile Duplicate(int number) =>
        new(ErrnoException.Require(FileCalls.fcntl(number, FileCalls.F_DUPFD_CLOEXEC, LeastNumber)));

    /// <summary>Closes it, and tells what a network's file system says only then.</summary>
    /// <exception cref="ErrnoException">What was written is lost.</exception>
    internal void Close()
    {
        var number = Number;
        Number = Closed;
        if (number != Closed)
        {
            _ = ErrnoException.Require(FileCalls.close(number));
        }
    }

    public void Dispose()
    {
        if (Number != Closed)
        {
            _ = FileCalls.close(Number);
            Number = Closed;
        }
    }

    /// <summary>Where standard error is closed, its number would be the next file's, and warnings would be written into that.</summary>
    private static OpenFile AboveStandardStreams(OpenFile file)
    {
        if (file.Number >= LeastNumber)
        {
            return file;
        }

        using (file)
        {
            return Duplicate(file.Number);
        }
    }
}
