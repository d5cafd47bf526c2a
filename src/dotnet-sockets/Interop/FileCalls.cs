using System.Runtime.InteropServices;

namespace DotNetSockets.Interop;

/// <summary>
/// Linux's file calls, relative to an open folder: .NET tells no file's type, joins the text of a link to the wrong folder, and opens
/// a pipe only by waiting for its reader. Names are bytes that end with NUL, for a link's text need not be UTF-8.
/// </summary>
internal static partial class FileCalls
{
    internal const int AT_FDCWD = -100;
    internal const int AT_SYMLINK_NOFOLLOW = 0x100;
    internal const int AT_EMPTY_PATH = 0x1000;

    // asm-generic/fcntl.h. O_DIRECTORY and O_NOFOLLOW, which differ between processors, are not used.
    internal const int O_RDONLY = 0;
    internal const int O_WRONLY = 1;
    internal const int O_CREAT = 0x40;
    internal const int O_EXCL = 0x80;
    internal const int O_NOCTTY = 0x100;
    internal const int O_TRUNC = 0x200;
    internal const int O_NONBLOCK = 0x800;
    internal const int O_CLOEXEC = 0x80000;
    internal const int O_PATH = 0x200000;

    internal const int F_DUPFD_CLOEXEC = 1030;

    // int openat(int dirfd, const char *pathname, int flags, mode_t mode);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int openat(int dirfd, ReadOnlySpan<byte> pathname, int flags, uint mode);

    // int close(int fd);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int close(int fd);

    // int fcntl(int fd, int cmd, int arg);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fcntl(int fd, int cmd, int arg);

    // ssize_t read(int fd, void *buf, size_t count);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint read(int fd, Span<byte> buf, nuint count);

    // ssize_t readlinkat(int dirfd, const char *pathname, char *buf, size_t bufsiz);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint readlinkat(int dirfd, ReadOnlySpan<byte> pathname, Span<byte> buf, nuint bufsiz);

    // int renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int renameat(int olddirfd, ReadOnlySpan<byte> oldpath, int newdirfd, ReadOnlySpan<byte> newpath);

    // int unlinkat(int dirfd, const char *pathname, int flags);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int unlinkat(int dirfd, ReadOnlySpan<byte> pathname, int flags);

    // int fchown(int fd, uid_t owner, gid_t group);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fchown(int fd, uint owner, uint group);

    // int fchmod(int fd, mode_t mode);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fchmod(int fd, uint mode);

    // int statx(int dirfd, const char *pathname, int flags, unsigned int mask, struct statx *statxbuf);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int statx(int dirfd, ReadOnlySpan<byte> pathname, int flags, uint mask, out statx statxbuf);

    // ssize_t fgetxattr(int fd, const char *name, void *value, size_t size);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint fgetxattr(int fd, ReadOnlySpan<byte> name, Span<byte> value, nuint size);

    // int fsetxattr(int fd, const char *name, const void *value, size_t size, int flags);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fsetxattr(int fd, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, nuint size, int flags);

    // int fremovexattr(int fd, const char *name);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fremovexattr(int fd, ReadOnlySpan<byte> name);
}
