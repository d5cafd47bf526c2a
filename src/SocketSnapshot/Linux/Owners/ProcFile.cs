using System.Text;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Reads small files and links below /proc; null where they cannot be read, for a process may end at any moment.</summary>
internal static unsafe class ProcFile
{
    /// <summary>The kernel writes a link's text into one page.</summary>
    private const int PageSize = 4096;

    /// <summary>
    /// How much of a process's text is read. The kernel bounds all but the arguments, and those the process itself places, and makes as
    /// long as it likes, without any right (PR_SET_MM_MAP, prctl(2)).
    /// </summary>
    internal const int MostOfText = 128 << 10;

    /// <summary>How much is read of a text about the whole system, which grows with the processors and the mounts.</summary>
    private const int MostOfSystem = 16 << 20;

    internal static byte[]? TryRead(string path, out bool isCut)
    {
        var reading = BoundedFile.Read(path, MostOfText);
        isCut = reading.IsCut;
        return reading.Bytes;
    }

    /// <summary>The whole lines of what is read.</summary>
    internal static byte[]? TryReadLines(string path) =>
        TryRead(path, out var isCut) is { } bytes ? isCut ? bytes[..(Array.LastIndexOf(bytes, (byte)'\n') + 1)] : bytes : null;

    /// <summary>A text about the whole system.</summary>
    internal static byte[]? TryReadSystem(string path) => BoundedFile.Read(path, MostOfSystem).Bytes;

    internal static string? TryReadText(string path) => TryReadSystem(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

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

    private static byte[] WithNul(string path) => Encoding.UTF8.GetBytes(path + '\0');
}
