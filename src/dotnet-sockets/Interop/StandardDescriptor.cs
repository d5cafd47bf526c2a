namespace DotNetSockets.Interop;

/// <summary>The descriptors 0, 1 and 2, which the starter of the program may have closed.</summary>
internal static class StandardDescriptor
{
    /// <summary>
    /// Whether the program was started with it. The next file that is opened takes the number of a closed one, and .NET opens some before
    /// the program's first line: a pipe, /dev/urandom. All of those are closed by exec(2), and what came through exec(2) cannot be.
    /// </summary>
    internal static bool IsOpen(int descriptor) =>
        OperatingSystem.IsWindows() || (LibC.fcntl(descriptor, LibC.F_GETFD) is >= 0 and var flags && (flags & LibC.FD_CLOEXEC) == 0);
}
