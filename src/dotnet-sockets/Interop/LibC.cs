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

    internal const int SIGHUP = 1;

    /// <summary>Signals of the BSDs and of Linux, but for MIPS.</summary>
    internal const int SIGXFSZ = 25;

    internal const nint SIG_ERR = -1;
    internal const nint SIG_IGN = 1;

    internal const short POLLOUT = 4;

    /// <summary>asm-generic/errno-base.h; the BSDs and macOS have another number.</summary>
    internal static int EAGAIN => OperatingSystem.IsLinux() ? 11 : 35;

    /// <summary>Whether the starter of the process asked for the signal to be ignored, as nohup does.</summary>
    internal static bool IsIgnored(int signal)
    {
        // To ask for the handler takes a structure that is another one on each system.
        var handler = LibC.signal(signal, SIG_IGN);
        if (handler is not (SIG_IGN or SIG_ERR))
        {
            _ = LibC.signal(signal, handler);
        }

        return handler == SIG_IGN;
    }

    /// <summary>A write beyond the limit of a file's size then fails, instead of ending the program.</summary>
    internal static void IgnoreFileSizeSignal() => _ = signal(SIGXFSZ, SIG_IGN);

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

    // int ioctl(int fd, unsigned long request, ...); on Linux a third argument is passed as if it had a name.
    [LibraryImport("libc")]
    internal static partial int ioctl(int fd, nuint request, out winsize size);

    // int getnameinfo(const struct sockaddr *addr, socklen_t addrlen, char *host, socklen_t hostlen, char *serv, socklen_t servlen, int flags);
    [LibraryImport("libc")]
    internal static partial int getnameinfo(
        ReadOnlySpan<byte> addr, uint addrlen, Span<byte> host, uint hostlen, nint serv, uint servlen, int flags);

    // sighandler_t signal(int signum, sighandler_t handler);
    [LibraryImport("libc")]
    private static partial nint signal(int signum, nint handler);
}
