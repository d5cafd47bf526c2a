using System.Text;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Reads small files and links below /proc; null where they cannot be read, for a process may end at any moment.</summary>
internal static unsafe class ProcFile
{
    /// <summary>The kernel writes a link's text into one page.</summary>
    private const int PageSize = 4096;

    internal static byte[]? TryRead(string path)
    {
        using var handle = Open(path);
        if (handle.IsInvalid)
        {
            return null;
        }

        var bytes = new byte[PageSize];
        for (var length = 0; ;)
        {
            nint read;
            fixed (byte* free = bytes.AsSpan(length))
            {
                read = FileCalls.read(handle, free, (nuint)(bytes.Length - length));
            }

            if (read <= 0)
            {
                // ESRCH: it has ended, and what was read is not the whole.
                return read < 0 ? null : bytes[..length];
            }

            length += (int)read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, 2 * length);
            }
        }
    }

    internal static string? TryReadText(string path) => TryRead(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    internal static string? TryReadLink(string path)
    {
        Span<byte> text = stackalloc byte[PageSize];
        nint length;
        fixed (byte* name = WithNul(path), buffer = text)
        {
            length = FileCalls.readlinkat(FileCalls.AT_FDCWD, name, buffer, PageSize);
        }

        return length < 0 ? null : Encoding.UTF8.GetString(text[..(int)length]);
    }

    private static ProcHandle Open(string path)
    {
        fixed (byte* name = WithNul(path))
        {
            return new ProcHandle(FileCalls.openat(FileCalls.AT_FDCWD, name, FileCalls.O_RDONLY | FileCalls.O_CLOEXEC));
        }
    }

    private static byte[] WithNul(string path) => Encoding.UTF8.GetBytes(path + '\0');
}
