using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>What the BCL tells of routes: each interface's default gateways, and the networks of its addresses.</summary>
internal sealed class ManagedRouteProvider : ITableProvider<RouteTableOptions, RouteInfo>
{
    public string Name => "managed";

    public TableReading<RouteInfo> Read(RouteTableOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var routes = NetworkInterface.GetAllNetworkInterfaces().Where(link => link.OperationalStatus == OperationalStatus.Up).SelectMany(RoutesOf);
            return new TableReading<RouteInfo>(
                [
                    .. routes.Where(route => route.Family == AddressFamily.InterNetwork ? options.IncludeIPv4 : options.IncludeIPv6)
                        .OrderBy(route => route.Family).ThenBy(route => route.PrefixLength),
                ],
                ["On this system only default gateways and the interfaces' own networks are known: other routes are missing, and so are metrics and tables."]);
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            return new TableReading<RouteInfo>(null, [$"The system does not tell its interfaces: {refusal.Message}"]);
        }
    }

    private static IEnumerable<RouteInfo> RoutesOf(NetworkInterface link)
    {
        var properties = link.GetIPProperties();
        return properties.GatewayAddresses.Select(gateway => Default(link.Name, gateway.Address))
            .Concat(properties.UnicastAddresses.Select(own => Connected(link.Name, own.Address, own.PrefixLength))).Distinct();
    }

    private static RouteInfo Default(string link, IPAddress gateway) =>
        Of(link, gateway.AddressFamily) with { Gateway = HostAddress.FromIPAddress(gateway), Flags = RouteTraits.Up | RouteTraits.Gateway };

    private static RouteInfo Connected(string link, IPAddress address, int prefixLength)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        for (var bit = prefixLength; bit < 8 * length; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return Of(link, address.AddressFamily) with
        {
            Destination = HostAddress.FromBytes(bytes[..length]),
            PrefixLength = (byte)prefixLength,
            Flags = RouteTraits.Up | (prefixLength == 32 && length == 4 ? RouteTraits.Host : 0),
        };
    }

    private static RouteInfo Of(string link, AddressFamily family) => new()
    {
        Family = family,
        Destination = family == AddressFamily.InterNetworkV6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4,
        Interface = link,
    };
}
