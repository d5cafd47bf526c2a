using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>An address with the number of its bits that count; all of them without a slash.</summary>
internal readonly record struct HostPrefix(HostAddress Address, int Length)
{
    internal static int BitsOf(HostAddress address) => address.Family == AddressFamily.InterNetworkV6 ? 128 : 32;

    internal static bool TryParse(string text, out HostPrefix prefix)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        prefix = default;
        if (!TryParseIPv4(host, out var address) && !TryParseIPv6(host, out address))
        {
            return false;
        }

        var length = BitsOf(address);
        var isValid = slash < 0 || TryParseLength(text[(slash + 1)..], address.Family, ref length);
        prefix = new HostPrefix(address, length);
        return isValid;
    }

    /// <summary>Octets that are left out at the end are 0, as in 10/8. Leading zeros would be octal to some, so there are none.</summary>
    private static bool TryParseIPv4(string text, out HostAddress address)
    {
        var octets = text.Split('.');
        var value = 0u;
        address = default;
        for (var i = 0; i < 4; i++)
        {
            byte octet = 0;
            if (octets.Length > 4 || (i < octets.Length && (!TryParseNumber(octets[i], byte.MaxValue, out var number) || (octet = (byte)number) != number)))
            {
                return false;
            }

            value = (value << 8) | octet;
        }

        address = HostAddress.FromIPv4(value);
        return true;
    }

    private static bool TryParseIPv6(string text, out HostAddress address)
    {
        address = default;
        if (!text.Contains(':', StringComparison.Ordinal) || text.AsSpan().IndexOfAny("[]%") >= 0 || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        address = HostAddress.FromIPAddress(parsed);
        return true;
    }

    /// <summary>A number of bits, or for IPv4 a mask as 255.255.0.0.</summary>
    private static bool TryParseLength(string text, AddressFamily family, ref int length)
    {
        if (TryParseNumber(text, length, out var bits))
        {
            length = bits;
            return true;
        }

        if (family != AddressFamily.InterNetwork || !text.Contains('.', StringComparison.Ordinal) || !IPAddress.TryParse(text, out var parsed)
            || parsed.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        var mask = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes());
        length = BitOperations.LeadingZeroCount(~mask);
        return mask == (length == 0 ? 0 : uint.MaxValue << (32 - length));
    }

    private static bool TryParseNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most && (text.Length == 1 || text[0] != '0');
}
