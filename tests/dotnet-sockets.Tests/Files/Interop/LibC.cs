using System.Runtime.InteropServices;

namespace DotNetSockets.Tests.Files.Interop;

/// <summary>The C library's calls that make odd files, and a thread that has its own mounts or another user's rights.</summary>
internal static partial class LibC
{
    internal const int CLONE_NEWNS = 0x20000;

    internal const nuint MS_BIND = 0x1000;
    internal const nuint MS_REC = 0x4000;
    internal const nuint MS_PRIVATE = 0x40000;

    internal const int IN_NONBLOCK = 0x800;
    internal const uint IN_OPEN = 0x20;

    internal const nuint FIONREAD = 0x541b;

    internal const int SIGHUP = 1;
    internal const int SIGTERM = 15;

    // int mkfifo(const char *pathname, mode_t mode);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mkfifo(string pathname, uint mode);

    // int chown(const char *pathname, uid_t owner, gid_t group);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int chown(string pathname, uint owner, uint group);

    // int link(const char *oldpath, const char *newpath);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int link(string oldpath, string newpath);

    // int unshare(int flags);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int unshare(int flags);

    // int mount(const char *source, const char *target, const char *filesystemtype, unsigned long mountflags, const void *data);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mount(string source, string target, string filesystemtype, nuint mountflags, string data);

    // int setfsuid(uid_t fsuid);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc")]
    internal static partial int setfsuid(uint fsuid);

    // int setfsgid(gid_t fsgid);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc")]
    internal static partial int setfsgid(uint fsgid);

    // int inotify_init1(int flags);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int inotify_init1(int flags);

    // int inotify_add_watch(int fd, const char *pathname, uint32_t mask);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int inotify_add_watch(int fd, string pathname, uint mask);

    // ssize_t read(int fd, void *buf, size_t count);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint read(int fd, Span<byte> buf, nuint count);

    // int close(int fd);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int close(int fd);

    // int ioctl(int fd, unsigned long request, int *argument);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int ioctl(int fd, nuint request, out int argument);

    // int kill(pid_t pid, int sig);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int kill(int pid, int sig);
}
