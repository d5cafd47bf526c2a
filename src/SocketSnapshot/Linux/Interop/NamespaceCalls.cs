using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Linux.Interop;

/// <summary>The C library's calls around network namespaces.</summary>
internal static unsafe partial class NamespaceCalls
{
    internal const int CLONE_NEWNET = 0x40000000;

    /// <summary>linux/nsfs.h: _IO(0xb7, 0x3).</summary>
    private const nuint NS_GET_NSTYPE = 0xb703;

    private const int AT_FDCWD = -100;
    private const int AT_EMPTY_PATH = 0x1000;

    // int setns(int fd, int nstype);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int setns(SafeFileHandle fd, int nstype);

    // int ioctl(int fd, unsigned long request);
    [LibraryImport("libc")]
    private static partial int ioctl(SafeFileHandle fd, nuint request);

    // struct if_nameindex *if_nameindex(void);
    [LibraryImport("libc")]
    internal static partial if_nameindex* if_nameindex();

    // void if_freenameindex(struct if_nameindex *ptr);
    [LibraryImport("libc")]
    internal static partial void if_freenameindex(if_nameindex* ptr);

    // int statx(int dirfd, const char *pathname, int flags, unsigned int mask, struct statx *statxbuf);
    [LibraryImport("libc")]
    internal static partial int statx(int dirfd, byte* pathname, int flags, uint mask, statx* statxbuf);

    /// <summary>
    /// Opens the file; null where it cannot be. Who made a mount may have put a pipe over it since, and to open one would wait for a writer.
    /// </summary>
    internal static SafeFileHandle? TryOpen(string path)
    {
        const int Flags = FileCalls.O_RDONLY | FileCalls.O_CLOEXEC | FileCalls.O_NONBLOCK | FileCalls.O_NOCTTY;
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            var descriptor = FileCalls.openat(FileCalls.AT_FDCWD, name, Flags);
            return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
        }
    }

    /// <summary>The inode that the descriptor refers to; null where it cannot be told.</summary>
    internal static ulong? Status(FileDescriptorHandle socket)
    {
        var found = default(statx);
        byte empty = 0;
        return statx(socket.Descriptor, &empty, AT_EMPTY_PATH, Interop.statx.STATX_INO, &found) == 0
            && (found.stx_mask & Interop.statx.STATX_INO) != 0 ? found.stx_ino : null;
    }

    /// <summary>Which kind of namespace the file is, as for setns(); null where the file cannot be opened, or the kernel is older than 4.11.</summary>
    internal static int? TypeOf(string path)
    {
        using var file = TryOpen(path);
        return file is not null && ioctl(file, NS_GET_NSTYPE) is >= 0 and var type ? type : null;
    }

    /// <summary>The inode of the file and the device that it is on; null where they cannot be told.</summary>
    internal static (ulong Inode, (uint Major, uint Minor) Device)? Status(string path)
    {
        var found = default(statx);
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            return statx(AT_FDCWD, name, 0, Interop.statx.STATX_INO, &found) == 0 && (found.stx_mask & Interop.statx.STATX_INO) != 0
                ? (found.stx_ino, (found.stx_dev_major, found.stx_dev_minor)) : null;
        }
    }
}
