using System.Net.Sockets;

namespace SocketSnapshot;

/// <summary>
/// The text of an address, the way glibc's inet_ntop() prints it. <see cref="System.Net.IPAddress"/> would need an object a row, and
/// prints ISATAP and IPv4-translated addresses in a mixed notation that neither ss nor RFC 5952 section 5 knows.
/// </summary>
internal static class HostAddressText
{
    /// <summary>Writes at most <see cref="HostAddress.MaxTextLength"/> bytes and says how many.</summary>
    internal static int Write(HostAddress address, ulong high, ulong low, Span<byte> text) => address.Family switch
    {
        AddressFamily.InterNetwork => WriteIPv4((uint)low, text),
        AddressFamily.InterNetworkV6 => WriteIPv6(high, low, text),
        _ => 0,
    };

    private static int WriteIPv4(uint value, Span<byte> text)
    {
        var at = WriteOctet(value >> 24, text, 0);
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            text[at++] = (byte)'.';
            at = WriteOctet((value >> shift) & 0xff, text, at);
        }

        return at;
    }

    private static int WriteOctet(uint octet, Span<byte> text, int at)
    {
        if (octet >= 100)
        {
            text[at++] = (byte)('0' + (octet / 100));
        }

        if (octet >= 10)
        {
            text[at++] = (byte)('0' + (octet / 10 % 10));
        }

        text[at++] = (byte)('0' + (octet % 10));
        return at;
    }

    private static int WriteIPv6(ulong high, ulong low, Span<byte> text)
    {
        Span<ushort> groups = stackalloc ushort[8];
        for (var i = 0; i < 4; i++)
        {
            groups[i] = (ushort)(high >> (48 - (16 * i)));
            groups[i + 4] = (ushort)(low >> (48 - (16 * i)));
        }

        var (start, length) = LongestZeroRun(groups);
        var mixed = start == 0 && (length == 6 || (length == 5 && groups[5] == 0xffff));
        var last = mixed ? 6 : 8;
        var at = 0;
        for (var i = 0; i < last; i++)
        {
            if (i == start)
            {
                text[at++] = (byte)':';
                text[at++] = (byte)':';
                i += length - 1;
                continue;
            }

            if (i > 0 && i != start + length)
            {
                text[at++] = (byte)':';
            }

            at = WriteGroup(groups[i], text, at);
        }

        if (!mixed)
        {
            return at;
        }

        if (length == 5)
        {
            text[at++] = (byte)':';
        }

        return at + WriteIPv4((uint)low, text[at..]);
    }

    /// <summary>The first of the longest runs of zero groups; one group alone is not shortened (RFC 5952 section 4.2.2).</summary>
    private static (int Start, int Length) LongestZeroRun(ReadOnlySpan<ushort> groups)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var end = i;
            while (end < groups.Length && groups[end] == 0)
            {
                end++;
            }

            if (end - i > best.Length)
            {
                best = (i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return best.Start < 0 ? (-1, 0) : best;
    }

    private static int WriteGroup(ushort group, Span<byte> text, int at)
    {
        var started = false;
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            var digit = (group >> shift) & 0xf;
            if (digit != 0 || started || shift == 0)
            {
                text[at++] = (byte)"0123456789abcdef"[digit];
                started = true;
            }
        }

        return at;
    }
}
