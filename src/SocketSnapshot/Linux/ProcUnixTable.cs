using System.Buffers.Text;
using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>
/// Decodes /proc/net/unix: <c>Num RefCount Protocol Flags Type St Inode Path</c>; a pure function over bytes. A name may hold line
/// ends: what is no record of its own continues the name before it, and a name that imitates a record cannot be told from one.
/// </summary>
internal static class ProcUnixTable
{
    /// <summary>sizeof(sun_path), unix(7): what is longer is no name.</summary>
    private const int LongestName = 108;

    internal static IEnumerable<ProcUnixLine> Read(ReadOnlyMemory<byte> text)
    {
        ProcUnixLine? last = null;
        ReadOnlyMemory<byte> name = default;
        var hasName = false;
        for (var start = LineEnd(text, 0) + 1; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (TryRead(text.Span[start..end], out var line, out var nameAt))
            {
                if (last is { } whole)
                {
                    yield return whole with { Name = NameOf(name) };
                }

                last = line;
                hasName = nameAt > 0;
                name = hasName ? text[(start + nameAt)..end] : default;
            }
            else
            {
                hasName = hasName && name.Length + 1 + end - start <= LongestName;
                name = hasName ? text[(start - 1 - name.Length)..end] : name;
            }

            start = end + 1;
        }

        if (last is { } final)
        {
            yield return final with { Name = NameOf(name) };
        }
    }

    private static string? NameOf(ReadOnlyMemory<byte> name) => name.IsEmpty || name.Length > LongestName ? null : UnixName.Text(name.Span);

    private static int LineEnd(ReadOnlyMemory<byte> text, int start)
    {
        var length = text.Span[start..].IndexOf((byte)'\n');
        return length < 0 ? text.Length : start + length;
    }

    /// <param name="line">One line.</param>
    /// <param name="record">The record without its name.</param>
    /// <param name="nameAt">Where in the line the name begins; 0 where there is none.</param>
    private static bool TryRead(ReadOnlySpan<byte> line, out ProcUnixLine record, out int nameAt)
    {
        record = default;
        nameAt = 0;
        var colon = line.IndexOf((byte)':');
        var rest = line;
        if (colon is not (8 or 16) || line[..colon].Contains((byte)' ')
            || !TryHex(ref rest, colon + 2, 8, out var references)
            || !TryHex(ref rest, 1, 8, out _)
            || !TryHex(ref rest, 1, 8, out var flags)
            || !TryHex(ref rest, 1, 4, out var type)
            || !TryHex(ref rest, 1, 2, out var state)
            || !TryInode(ref rest, out var inode))
        {
            return false;
        }

        nameAt = rest.IsEmpty ? 0 : line.Length - rest.Length + 1;
        record = new ProcUnixLine
        {
            ReferenceCount = references,
            Flags = flags,
            Type = (SocketType)type,
            SocketState = state,
            Inode = inode,
        };
        return true;
    }

    private static bool TryHex(ref ReadOnlySpan<byte> rest, int skip, int digits, out uint value)
    {
        value = 0;
        if (rest.Length < skip + digits || rest[skip - 1] != (byte)' '
            || !Utf8Parser.TryParse(rest.Slice(skip, digits), out value, out var used, 'X') || used != digits)
        {
            return false;
        }

        rest = rest[(skip + digits)..];
        return true;
    }

    /// <summary>At least five characters wide, with spaces before it; a space behind it if a name follows.</summary>
    private static bool TryInode(ref ReadOnlySpan<byte> rest, out uint inode)
    {
        var trimmed = rest.TrimStart((byte)' ');
        inode = 0;
        if (trimmed.Length == rest.Length || !Utf8Parser.TryParse(trimmed, out inode, out var used)
            || (used < trimmed.Length && trimmed[used] != (byte)' '))
        {
            return false;
        }

        rest = trimmed[used..];
        return true;
    }
}
