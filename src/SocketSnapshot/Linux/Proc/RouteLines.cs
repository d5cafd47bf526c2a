using System.Globalization;
using System.Net.Sockets;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes lines of /proc/net/route and /proc/net/ipv6_route; pure functions over text.</summary>
internal static class RouteLines
{
    /// <summary>The headers that fib_route_seq_show() has added to fi->fib_advmss.</summary>
    private const uint HeadersInMtu = 40;

    private const uint KernelsOwnMetric = uint.MaxValue;

    /// <summary>IPv4: <c>Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT</c>. Null for anything else.</summary>
    internal static RouteInfo? ParseIPv4(string line, bool bigEndian) =>
        ProcNetLines.Fields(line) is [var name, var destination, var gateway, var flags, var references, var uses, var metric, var mask, var mtu, var window, var irtt]
        && HexAddress.IPv4(destination, bigEndian) is { } network && HexAddress.IPv4(gateway, bigEndian) is { } hop
        && HexAddress.PrefixLength(mask, bigEndian) is { } length
        && Hex(flags) is { } bits && Decimal(references) is { } refs && Decimal(uses) is { } used && Decimal(metric) is { } priority
        && Decimal(mtu) is { } bytes && Decimal(window) is { } most && Decimal(irtt) is { } time
            ? new RouteInfo
            {
                Family = AddressFamily.InterNetwork,
                Destination = network,
                PrefixLength = length,
                Gateway = hop.IsAny ? null : hop,
                Interface = name == "*" ? null : name,
                Flags = (RouteTraits)bits,
                Metric = priority,
                MaximumSegmentSize = bytes <= HeadersInMtu ? null : bytes - HeadersInMtu,
                Window = most == 0 ? null : most,
                InitialRoundTripMs = time == 0 ? null : time,
                References = refs,
                Uses = used,

                // The file has the main table alone.
                Table = RouteTableOptions.MainTable,
            }
            : null;

    /// <summary>
    /// IPv6: <c>destination length source length gateway metric references uses flags interface</c>, all numbers in hex. Null for anything
    /// else. Which table a route is of, the file does not tell.
    /// </summary>
    internal static RouteInfo? ParseIPv6(string line) =>
        ProcNetLines.Fields(line) is [var destination, var length, var source, var sourceLength, var gateway, var metric, var references, var uses, var flags, var name]
        && HexAddress.IPv6(destination) is { } network && Bits(length) is { } bits
        && HexAddress.IPv6(source) is { } from && Bits(sourceLength) is { } fromBits && HexAddress.IPv6(gateway) is { } hop
        && Hex(metric) is { } priority && Hex(references) is { } refs && Hex(uses) is { } used && Hex(flags) is { } set
            ? new RouteInfo
            {
                Family = AddressFamily.InterNetworkV6,
                Destination = network,
                PrefixLength = bits,
                FromNetwork = fromBits == 0 ? null : from,
                FromPrefixLength = fromBits,
                Gateway = hop.IsAny ? null : hop,
                Interface = name,
                Flags = (RouteTraits)set,
                Metric = priority,
                References = refs,
                Uses = used,
            }
            : null;

    /// <summary>The entry that the kernel keeps where no route is (fib6_null_entry): no route of a table, and netlink tells of none.</summary>
    internal static bool IsKernelsOwn(RouteInfo route) => route.Family == AddressFamily.InterNetworkV6 && route.Metric == KernelsOwnMetric;

    private static uint? Hex(string text) =>
        uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static byte? Bits(string text) => Hex(text) is { } number and <= 128 ? (byte)number : null;

    private static uint? Decimal(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
