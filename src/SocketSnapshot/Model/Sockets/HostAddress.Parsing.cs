using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace SocketSnapshot;

/// <summary>
/// Addresses from text, as inet_pton() takes them. <see cref="IPAddress"/> also takes <c>1</c> for 0.0.0.1, octal and hexadecimal numbers,
/// brackets, a port and a zone, each of which would be lost or hide a mistake here.
/// </summary>
public readonly partial record struct HostAddress : ISpanParsable<HostAddress>, IUtf8SpanParsable<HostAddress>
{
    private static readonly SearchValues<char> IPv6Letters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>An address from its text, as 192.0.2.1 or 2001:db8::1: without brackets, port and zone.</summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static HostAddress Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static HostAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var address) ? address : throw NoAddress();

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static HostAddress Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out var address) ? address : throw NoAddress();

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out HostAddress)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out HostAddress result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out HostAddress)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HostAddress result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Whether the text is an address, as <see cref="Parse(string, IFormatProvider?)"/> takes it; the provider is not used.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out HostAddress result)
    {
        result = default;
        return s.Length <= MaxTextLength && (s.Contains(':') ? TryParseIPv6(s, out result) : TryParseIPv4(s, out result));
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out HostAddress)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out HostAddress result)
    {
        result = default;
        Span<char> text = stackalloc char[MaxTextLength];
        return System.Text.Ascii.ToUtf16(utf8Text, text, out var length) == OperationStatus.Done && TryParse(text[..length], provider, out result);
    }

    private static bool TryParseIPv6(ReadOnlySpan<char> s, out HostAddress result)
    {
        result = default;
        if (s.ContainsAnyExcept(IPv6Letters)
            || (s.Contains('.') && !TryParseIPv4(s[(s.LastIndexOf(':') + 1)..], out _))
            || !IPAddress.TryParse(s, out var address))
        {
            return false;
        }

        result = FromIPAddress(address);
        return true;
    }

    private static bool TryParseIPv4(ReadOnlySpan<char> s, out HostAddress result)
    {
        result = default;
        var (value, count) = (0u, 0);
        foreach (var part in s.Split('.'))
        {
            var octet = s[part];
            if (++count > 4 || octet.Length > 3 || (octet.Length > 1 && octet[0] == '0')
                || !byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            value = (value << 8) | number;
        }

        result = count == 4 ? FromIPv4(value) : default;
        return count == 4;
    }

    private static FormatException NoAddress() =>
        new("The text is no IPv4 or IPv6 address, such as 192.0.2.1 or 2001:db8::1, without brackets, port and zone.");
}
