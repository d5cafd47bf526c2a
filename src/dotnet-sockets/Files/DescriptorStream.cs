using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>
/// Writes to a descriptor that others may share: where they have come to in a file is where it goes on, a closed pipe is told, and a
/// full one that does not block is waited for. The console's stream swallows EPIPE, so that a repeating list would go on for ever, and
/// sets up the terminal and a thread for signals first; a file's keeps its position to itself.
/// </summary>
/// <param name="descriptor">The descriptor.</param>
/// <param name="isStandard">Whether the program was started with it; what has its number where it was not is nothing to write to.</param>
/// <param name="cancellationToken">
/// Ends the wait for a pipe that is full and does not block; its reader has a second to take the rest of a row.
/// </param>
internal sealed class DescriptorStream(int descriptor, bool isStandard = false, CancellationToken cancellationToken = default) : WriteOnlyStream
{
    private const int WaitMilliseconds = 100;
    private const int MostWaitsWhenCancelled = 10;

    private bool _isUnchecked = isStandard;

    /// <exception cref="IOException">It cannot be written; HResult is errno.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isUnchecked)
        {
            _isUnchecked = StandardDescriptor.IsOpen(descriptor) ? false : throw new IOException("standard output is closed.");
        }

        while (!buffer.IsEmpty)
        {
            var written = LibC.write(descriptor, buffer, (nuint)buffer.Length);
            if (written < 0)
            {
                Wait(Marshal.GetLastPInvokeError());
            }
            else
            {
                buffer = buffer[(int)written..];
            }
        }
    }

    private void Wait(int error)
    {
        if (error == LibC.EAGAIN)
        {
            var room = new pollfd { fd = descriptor, events = LibC.POLLOUT };
            for (var waits = 0; LibC.poll(ref room, 1, cancellationToken.CanBeCanceled ? WaitMilliseconds : -1) == 0;)
            {
                if (cancellationToken.IsCancellationRequested && ++waits == MostWaitsWhenCancelled)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        else if (error != LibC.EINTR)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }
}
