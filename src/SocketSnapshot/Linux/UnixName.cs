using System.Buffers;
using System.Text;

namespace SocketSnapshot.Linux;

/// <summary>
/// The name of a UNIX socket as text, unix(7). It is bytes: UTF-8 is read as such, a byte that is not is written as \x and two digits,
/// so that only a name which holds such an escape itself could be taken for another.
/// </summary>
internal static class UnixName
{
    /// <summary>Null for no name; an abstract one begins with a NUL, which becomes @, and NULs behind it belong to it.</summary>
    /// <param name="name">sun_path: a path ends at its first NUL, or where the bytes do.</param>
    internal static string? Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return null;
        }

        var end = name.IndexOf((byte)0);
        return end == 0 ? "@" + Text(name[1..]) : Text(end < 0 ? name : name[..end]);
    }

    /// <summary>The text of bytes that may not be UTF-8.</summary>
    internal static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune);
            }
            else
            {
                foreach (var stray in bytes[..length])
                {
                    text.Append("\\x").Append(Hex(stray >> 4)).Append(Hex(stray & 0xf));
                }
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static char Hex(int digit) => "0123456789abcdef"[digit];
}
