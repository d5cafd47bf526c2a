using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux;

/// <summary>
/// Reads files that others wrote: the texts of a process, which are as long as the process likes, and recordings, where a pipe, a device
/// or a link to one may have a table's name. A read never waits, and takes no more memory than its limit.
/// </summary>
internal static unsafe class BoundedFile
{
    /// <summary>Of what the kernel itself writes, and of lists that are made of lines: more than a million routes.</summary>
    internal const int MostOfList = 256 << 20;

    /// <summary>Of a table of sockets: seven million of them.</summary>
    internal const int MostOfTable = 1 << 30;

    private const int FirstSize = 4096;

    /// <summary>The file, up to the limit. Nothing is thrown for a file that cannot be read.</summary>
    internal static FileReading Read(string path, int limit) => OperatingSystem.IsLinux() ? ReadHere(path, limit) : ReadElsewhere(path, limit);

    /// <summary>A sentence for a file that is longer than its limit.</summary>
    internal static string CutText(string path, int limit) =>
        $"{path} is longer than {limit >> 20} MiB: what is behind them was not read, and rows are missing.";

    private static FileReading ReadHere(string path, int limit)
    {
        // procfs has regular files only. Elsewhere the kind is asked for before, since merely to open a device may do something (a tape,
        // a watchdog), and after, since the file may have changed.
        var isKernels = IsProcfs(path);
        if (!isKernels && FileStatus.Of(path) is { } there && Refusal(there.Kind) is { } refusal)
        {
            return new FileReading { Refusal = refusal };
        }

        using var file = Open(path, out var error);
        if (file.IsInvalid)
        {
            return error is Errno.ENOENT or Errno.ENOTDIR ? default : new FileReading { Refusal = Text(error) };
        }

        var status = isKernels ? null : FileStatus.Of(file);
        return status is { } found && Refusal(found.Kind) is { } late
            ? new FileReading { Refusal = late }
            : Read((free, _) => Receive(file, free), status?.Size ?? 0, limit);
    }

    private static FileReading ReadElsewhere(string path, int limit)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return Read((free, at) => (RandomAccess.Read(file, free, at), 0), 0, limit);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return new FileReading { Refusal = reason.Message.TrimEnd('.') };
        }
    }

    /// <summary>
    /// Where the array is full, one byte more is asked for: whether there is one tells whether the file is longer. A file of a known size
    /// gets an array of that size, so that a large one is in memory once.
    /// </summary>
    private static FileReading Read(FileReceiver receive, ulong size, int limit)
    {
        var bytes = new byte[size == 0 ? Math.Min(FirstSize, limit) : (int)Math.Min(size, (ulong)limit)];
        Span<byte> next = stackalloc byte[1];
        for (var length = 0; ;)
        {
            var isFull = length == bytes.Length;
            var (read, error) = receive(isFull ? next : bytes.AsSpan(length), length);
            if (error == Errno.EINTR)
            {
                continue;
            }

            if (error != 0)
            {
                // ESRCH: the process has ended, and what was read is not the whole.
                return new FileReading { Refusal = Text(error) };
            }

            if (read == 0 || (isFull && length == limit))
            {
                return new FileReading { Bytes = isFull ? bytes : bytes[..length], IsCut = read > 0 };
            }

            if (isFull)
            {
                Array.Resize(ref bytes, (int)Math.Min(limit, Math.Max(FirstSize, 2L * length)));
                bytes[length] = next[0];
            }

            length += read;
        }
    }

    private static (int Length, int Error) Receive(FileDescriptorHandle file, Span<byte> free)
    {
        nint read;
        fixed (byte* bytes = free)
        {
            read = FileCalls.read(file, bytes, (nuint)free.Length);
        }

        return read < 0 ? (0, Marshal.GetLastPInvokeError()) : ((int)read, 0);
    }

    /// <summary>A process's root, its working folder and its descriptors lead out of procfs again, to what others made.</summary>
    internal static bool IsProcfs(string path) =>
        path.StartsWith("/proc/", StringComparison.Ordinal)
        && !path.Contains("/root/", StringComparison.Ordinal) && !path.Contains("/cwd/", StringComparison.Ordinal)
        && !path.Contains("/fd/", StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal);

    private static FileDescriptorHandle Open(string path, out int error)
    {
        const int Flags = FileCalls.O_RDONLY | FileCalls.O_CLOEXEC | FileCalls.O_NONBLOCK | FileCalls.O_NOCTTY;
        int descriptor;
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            descriptor = FileCalls.openat(FileCalls.AT_FDCWD, name, Flags);
        }

        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return new FileDescriptorHandle(descriptor);
    }

    private static string? Refusal(int kind) => kind switch
    {
        statx.S_IFREG => null,
        statx.S_IFDIR => "it is a folder",
        _ => "it is not a regular file",
    };

    private static string Text(int error) => new Win32Exception(error).Message;

    private delegate (int Length, int Error) FileReceiver(Span<byte> free, int at);
}
