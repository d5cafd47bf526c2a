using System.Buffers.Binary;
using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Addresses as the files below /proc/net print them.</summary>
internal static class HexAddress
{
    /// <summary>
    /// An IPv4 address printed as a number of the machine that holds network-order bytes, so 10.1.0.2 is 0200010A on a little-endian
    /// one; null if it is none.
    /// </summary>
    internal static HostAddress? IPv4(string text, bool bigEndian) =>
        Number(text) is { } number ? HostAddress.FromIPv4(NetworkOrder(number, bigEndian)) : null;

    /// <summary>An IPv6 address as 32 digits in network order; null if it is none.</summary>
    internal static HostAddress? IPv6(string text) =>
        text.Length == 32
        && ulong.TryParse(text.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
        && ulong.TryParse(text.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            ? HostAddress.FromIPv6(high, low)
            : null;

    /// <summary>How many bits a mask that is printed like an address has; null if it is none, or has a hole.</summary>
    internal static byte? PrefixLength(string text, bool bigEndian)
    {
        if (Number(text) is not { } number)
        {
            return null;
        }

        var mask = NetworkOrder(number, bigEndian);
        var length = System.Numerics.BitOperations.LeadingZeroCount(~mask);
        return length == 32 || mask << length == 0 ? (byte)length : null;
    }

    private static uint? Number(string text) =>
        text.Length == 8 && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static uint NetworkOrder(uint number, bool bigEndian) => bigEndian ? number : BinaryPrimitives.ReverseEndianness(number);
}
