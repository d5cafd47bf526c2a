using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace SocketSnapshot;

/// <summary>
/// An IPv4 or IPv6 address as a value: it costs no allocation a row, sorts by its number, and prints as inet_ntop() does
/// (RFC 5952), without brackets and without zone. It parses what it prints, and is a string in JSON.
/// </summary>
[JsonConverter(typeof(HostAddressJsonConverter))]
public readonly partial record struct HostAddress : IComparable<HostAddress>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The longest text of an address: eight groups of four digits; the mixed notation of RFC 4291 is no longer than 45.</summary>
    public const int MaxTextLength = 45;

    private const ulong MappedPrefix = 0xffff_0000_0000;

    private readonly ulong _high;
    private readonly ulong _low;

    private HostAddress(AddressFamily family, ulong high, ulong low)
    {
        Family = family;
        _high = high;
        _low = low;
    }

    /// <summary>0.0.0.0, the IPv4 wildcard.</summary>
    public static HostAddress AnyIPv4 { get; } = FromIPv4(0);

    /// <summary>::, the IPv6 wildcard.</summary>
    public static HostAddress AnyIPv6 { get; } = FromIPv6(0, 0);

    /// <summary>InterNetwork or InterNetworkV6; Unspecified only in a default value.</summary>
    public AddressFamily Family { get; }

    /// <summary>Whether this is the wildcard of its family; false of a default value, as UNIX sockets have.</summary>
    public bool IsAny => _high == 0 && _low == 0 && Family != AddressFamily.Unspecified;

    /// <summary>Whether this is IPv6 ::ffff:a.b.c.d, an IPv4 address in an IPv6 socket (RFC 4291 section 2.5.5.2).</summary>
    public bool IsIPv4Mapped => Family == AddressFamily.InterNetworkV6 && _high == 0 && _low >> 32 == MappedPrefix >> 32;

    /// <summary>Whether this is IPv6 fe80::/10, which means something on one interface only (RFC 4291 section 2.5.6).</summary>
    public bool IsIPv6LinkLocal => Family == AddressFamily.InterNetworkV6 && _high >> 54 == 0xfe80 >> 6;

    /// <summary>Whether this is the host itself: 127.0.0.0/8, ::1, or the former as an IPv4-mapped address.</summary>
    public bool IsLoopback =>
        Family == AddressFamily.InterNetwork || IsIPv4Mapped ? (byte)(_low >> 24) == 127
        : Family == AddressFamily.InterNetworkV6 && _high == 0 && _low == 1;

    /// <summary>An IPv4 address from its number: 127.0.0.1 is 0x7f000001.</summary>
    public static HostAddress FromIPv4(uint value) => new(AddressFamily.InterNetwork, 0, value);

    /// <summary>An IPv6 address from its two halves: ::1 is (0, 1).</summary>
    public static HostAddress FromIPv6(ulong high, ulong low) => new(AddressFamily.InterNetworkV6, high, low);

    /// <summary>An address from its bytes in network order, four or sixteen.</summary>
    /// <exception cref="ArgumentException">There are neither four nor sixteen.</exception>
    public static HostAddress FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        4 => FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(bytes)),
        16 => FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..])),
        _ => throw new ArgumentException($"An address has 4 or 16 bytes, not {bytes.Length}.", nameof(bytes)),
    };

    /// <summary>The address of the BCL's; its zone is dropped.</summary>
    public static HostAddress FromIPAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return FromBytes(bytes[..length]);
    }

    /// <summary>The IPv4 address inside an IPv4-mapped one; any other address as it is.</summary>
    public HostAddress Unmap() => IsIPv4Mapped ? FromIPv4((uint)_low) : this;

    /// <summary>32 or 128; 0 only of a default value.</summary>
    internal int Bits => Family switch
    {
        AddressFamily.InterNetwork => 32,
        AddressFamily.InterNetworkV6 => 128,
        _ => 0,
    };

    /// <summary>Whether the address begins with the prefix; an IPv4-mapped one is in an IPv4 prefix too.</summary>
    internal bool IsIn(HostAddress prefix, int length)
    {
        if (Family != prefix.Family)
        {
            return IsIPv4Mapped && prefix.Family == AddressFamily.InterNetwork && Unmap().IsIn(prefix, length);
        }

        // A shift takes its distance modulo 64, and an IPv4 address is the lowest 32 bits.
        var (high, low) = (_high ^ prefix._high, _low ^ prefix._low);
        var host = Bits - length;
        return host >= 64 ? host == 128 || high >> (host - 64) == 0 : high == 0 && low >> host == 0;
    }

    /// <summary>The same address as the BCL's type.</summary>
    /// <exception cref="InvalidOperationException">It is a default value, which is not an address.</exception>
    public IPAddress ToIPAddress()
    {
        if (Family == AddressFamily.Unspecified)
        {
            throw new InvalidOperationException("The default value of HostAddress is not an address. Sockets outside the internet families have none.");
        }

        Span<byte> bytes = stackalloc byte[16];
        return new IPAddress(bytes[..WriteBytes(bytes)]);
    }

    /// <summary>By family, IPv4 first, then by number.</summary>
    public int CompareTo(HostAddress other)
    {
        var byFamily = Family.CompareTo(other.Family);
        var byHigh = byFamily != 0 ? byFamily : _high.CompareTo(other._high);
        return byHigh != 0 ? byHigh : _low.CompareTo(other._low);
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(HostAddress left, HostAddress right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(HostAddress left, HostAddress right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(HostAddress left, HostAddress right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(HostAddress left, HostAddress right) => left.CompareTo(right) >= 0;

    /// <summary>The canonical text.</summary>
    public override string ToString() => string.Create(null, stackalloc char[MaxTextLength], $"{this}");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the canonical text as UTF-16; format and provider are not used.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> text = stackalloc byte[MaxTextLength];
        TryFormat(text, out var length, format, provider);
        if (length > destination.Length)
        {
            charsWritten = 0;
            return false;
        }

        charsWritten = System.Text.Encoding.ASCII.GetChars(text[..length], destination);
        return true;
    }

    /// <summary>Writes the canonical text as UTF-8; format and provider are not used.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (utf8Destination.Length >= MaxTextLength)
        {
            bytesWritten = HostAddressText.Write(this, _high, _low, utf8Destination);
            return true;
        }

        Span<byte> text = stackalloc byte[MaxTextLength];
        bytesWritten = HostAddressText.Write(this, _high, _low, text);
        return text[..bytesWritten].TryCopyTo(utf8Destination) || (bytesWritten = 0) != 0;
    }

    /// <summary>Writes the bytes in network order, four or sixteen, and says how many.</summary>
    internal int WriteBytes(Span<byte> bytes)
    {
        if (Family != AddressFamily.InterNetworkV6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)_low);
            return 4;
        }

        BinaryPrimitives.WriteUInt64BigEndian(bytes, _high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _low);
        return 16;
    }
}
