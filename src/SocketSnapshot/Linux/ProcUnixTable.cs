using System.Buffers.Text;
using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>
/// Decodes /proc/net/unix: <c>Num RefCount Protocol Flags Type St Inode Path</c>; a pure function over bytes. A name may hold line
/// ends: what is not a record of its own continues the name before it, and a name that imitates a record cannot be told from one. A copy may
/// lack the heading, or have lines that end as other systems' do.
/// </summary>
internal static class ProcUnixTable
{
    /// <summary>sizeof(sun_path), unix(7): what is longer is not a name.</summary>
    private const int LongestName = 108;

    internal static IEnumerable<ProcUnixLine> Read(ReadOnlyMemory<byte> text, ProcUnixDamage? damage = null)
    {
        ProcUnixLine? last = null;
        ReadOnlyMemory<byte> name = default;
        var hasName = false;
        var hasReturns = HasReturns(text);
        for (var start = 0; start < text.Length;)
        {
            var next = LineEnd(text, start) + 1;
            var end = hasReturns && next - 2 >= start && text.Span[next - 2] == (byte)'\r' ? next - 2 : next - 1;
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
            else if (start > 0 || !IsHeading(text.Span[..end]))
            {
                hasName = hasName && !hasReturns && name.Length + 1 + end - start <= LongestName;
                name = hasName ? text[(start - 1 - name.Length)..end] : name;
                Count(damage, hasName, text.Span[start..end]);
            }

            start = next;
        }

        if (last is { } final)
        {
            yield return final with { Name = NameOf(name) };
        }
    }

    private static void Count(ProcUnixDamage? damage, bool isPartOfName, ReadOnlySpan<byte> line)
    {
        if (damage is not null)
        {
            damage.Lost += isPartOfName ? 0 : 1;
            damage.Doubtful += isPartOfName && line.IndexOf((byte)':') is 8 or 16
                && Utf8Parser.TryParse(line[..8], out uint _, out var used, 'X') && used == 8 ? 1 : 0;
        }
    }

    private static bool HasReturns(ReadOnlyMemory<byte> text) => text.Span[..LineEnd(text, 0)] is [.., (byte)'\r'];

    private static bool IsHeading(ReadOnlySpan<byte> line) => line.IsEmpty || line.StartsWith("Num"u8);

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
