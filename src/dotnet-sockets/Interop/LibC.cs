using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace DotNetSockets.Interop;

/// <summary>What the C library does with an open descriptor, on every system but Windows.</summary>
internal static partial class LibC
{
    internal const int STDIN_FILENO = 0;

    internal const int STDOUT_FILENO = 1;

    internal const int STDERR_FILENO = 2;

    internal const int F_GETFD = 1;

    internal const int FD_CLOEXEC = 1;

    internal const int EINTR = 4;

    internal const short POLLOUT = 4;

    /// <summary>asm-generic/errno-base.h; the BSDs and macOS have another number.</summary>
    internal static int EAGAIN => OperatingSystem.IsLinux() ? 11 : 35;

    // ssize_t write(int fd, const void *buf, size_t count);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint write(int fd, ReadOnlySpan<byte> buf, nuint count);

    // int poll(struct pollfd *fds, nfds_t nfds, int timeout);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int poll(ref pollfd fds, nuint nfds, int timeout);

    // int fcntl(int fd, int cmd, ...); of the command that takes no third argument.
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fcntl(int fd, int cmd);

    // int isatty(int fd);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int isatty(int fd);
}
