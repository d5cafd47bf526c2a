using System.Runtime.InteropServices;

namespace DotNetSockets.Files;

/// <summary>A call of the C library failed; HResult is the error's number.</summary>
internal sealed class ErrnoException(int error) : IOException(Marshal.GetPInvokeErrorMessage(error), error)
{
    /// <summary>The result of a call.</summary>
    /// <exception cref="ErrnoException">It is negative: the call failed.</exception>
    internal static int Require(int result) => result >= 0 ? result : throw new ErrnoException(Marshal.GetLastPInvokeError());
}
