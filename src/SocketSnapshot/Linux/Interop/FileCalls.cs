using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>The C library's file calls, by descriptor and without strings: DescriptorBenchmarks compares them with the calls of the BCL.</summary>
internal static unsafe partial class FileCalls
{
    internal const int AT_FDCWD = -100;

    internal const int O_RDONLY = 0;
    internal const int O_CLOEXEC = 0x80000;

    /// <summary>Without it, open(2) of a pipe waits for a writer.</summary>
    internal const int O_NONBLOCK = 0x800;
    internal const int O_NOCTTY = 0x100;

    /// <summary>Only folders are opened. Arm and POWER have their own number (asm/fcntl.h).</summary>
    internal static readonly int O_DIRECTORY = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm or Architecture.Armv6 or Architecture.Arm64 or Architecture.Ppc64le => 0x4000,
        _ => 0x10000,
    };

    /// <summary>How one getdents64 record is laid out (linux/dirent.h): d_ino, d_off, d_reclen, d_type, d_name with its NUL.</summary>
    internal const int LengthOffset = 16;
    internal const int NameOffset = 19;

    private static readonly nint GetDents64 = RuntimeInformation.ProcessArchitecture switch
    {
        // asm/unistd.h; from Arm64 on, new architectures share asm-generic/unistd.h.
        Architecture.X64 => 217,
        Architecture.X86 or Architecture.S390x => 220,
        Architecture.Arm or Architecture.Armv6 => 217,
        Architecture.Ppc64le => 202,
        _ => 61,
    };

    /// <summary>getdents64(2). Its wrapper is in glibc from 2.30 on only.</summary>
    internal static int ReadEntries(int fd, Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            return (int)syscall(GetDents64, fd, (nint)bytes, buffer.Length);
        }
    }

    // int openat(int dirfd, const char *pathname, int flags);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int openat(int dirfd, byte* pathname, int flags);

    // ssize_t read(int fd, void *buf, size_t count);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint read(FileDescriptorHandle fd, byte* buf, nuint count);

    // ssize_t readlinkat(int dirfd, const char *pathname, char *buf, size_t bufsiz);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint readlinkat(int dirfd, byte* pathname, byte* buf, nuint bufsiz);

    // long syscall(long number, ...);
    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint first, nint second, nint third);
}
