using System.Globalization;

namespace DotNetSockets.Tests.Oracles;

/// <summary>One end of a connection in ss's spelling: <c>[fe80::1]%eth0:80</c>, <c>0.0.0.0%lo:80</c>, <c>*:80</c>.</summary>
internal readonly record struct SsEnd(string Address, bool IsIPv6, string? Interface, int? Port)
{
    internal static SsEnd Parse(string cell)
    {
        var colon = cell.LastIndexOf(':');
        var port = cell[(colon + 1)..];
        var zone = cell[..colon].Split('%');
        var address = zone[0].Trim('[', ']');
        return new(
            // "*" is "::" of a socket that takes IPv4 too, or that ss does not know to be IPv6 only.
            address == "*" ? "::" : address,
            zone[0].StartsWith('[') || address == "*",
            zone.ElementAtOrDefault(1),
            port == "*" ? null : int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
