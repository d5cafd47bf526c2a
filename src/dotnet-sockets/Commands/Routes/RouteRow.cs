using DotNetSockets.Names;
using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Routes;

/// <summary>A route with what its snapshot knows around it.</summary>
/// <param name="Route">The route.</param>
/// <param name="Names">The names of its numbers.</param>
/// <param name="ShowNames">Whether the table shows hosts and networks by name, and wildcards as words.</param>
/// <param name="Timestamp">When the snapshot was taken; null of a recording, which does not tell.</param>
/// <param name="Host">The host that it is of.</param>
internal sealed record RouteRow(RouteInfo Route, IRouteNames Names, bool ShowNames, string? Timestamp, HostIdentity Host)
{
    private bool IsIPv6 => Route.Family == AddressFamily.InterNetworkV6;

    /// <summary>The mask as netstat shows it; null for IPv6, which has prefixes only.</summary>
    internal HostAddress? Genmask => IsIPv6 ? null : HostAddress.FromIPv4(Route.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - Route.PrefixLength));

    /// <summary>The destination as netstat shows it: IPv4 without, IPv6 with the prefix.</summary>
    internal string Network => !IsIPv6
        ? (ShowNames ? NetworkName : null) ?? Route.Destination.ToString()
        : $"{(ShowNames ? NameOf(Route.Destination) : null) ?? Route.Destination.ToString()}/{Route.PrefixLength}";

    /// <summary>The gateway as netstat shows it, with the wildcard where there is none.</summary>
    internal string NextHop => Route.Gateway is { } gateway
        ? (ShowNames ? Names.HostOf(gateway) : null) ?? gateway.ToString()
        : IsIPv6 ? (ShowNames ? "[::]" : "::")
        : ShowNames ? "*" : "0.0.0.0";

    private string? NetworkName => Route.PrefixLength switch
    {
        0 => "default",
        32 => Names.HostOf(Route.Destination),
        _ => Names.NetworkOf(Route.Destination),
    };

    private string? NameOf(HostAddress address) => address.IsAny ? "[::]" : Route.PrefixLength == 128 ? Names.HostOf(address) : null;
}
