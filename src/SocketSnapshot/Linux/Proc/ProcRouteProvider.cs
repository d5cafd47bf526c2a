using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The routes of /proc/net: for where netlink is refused, and of recordings.</summary>
internal sealed class ProcRouteProvider : ITableProvider<RouteTableOptions, RouteInfo>
{
    private const string IPv4File = "route";
    private const string IPv6File = "ipv6_route";

    public string Name => "procfs";

    public TableReading<RouteInfo> Read(RouteTableOptions options, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        var ipv4 = options.IncludeIPv4 ? Read(options, IPv4File, heading: 1, Parse(options), warnings) : null;
        var ipv6 = options.IncludeIPv6 ? Read(options, IPv6File, heading: 0, RouteLines.ParseIPv6, warnings) : null;
        if (ipv4 is null && ipv6 is null)
        {
            return new TableReading<RouteInfo>(null, warnings is [] ? [$"{ProcNetFolder.Of(options.ProcRoot)} has no table of routes."] : warnings);
        }

        if (ipv4?.Any(route => !route.Destination.IsAny || route.Gateway is not null) == true && ProcByteOrder.GuessText(options.ProcRoot) is { } guess)
        {
            warnings.Add(guess);
        }

        warnings.Add(Limits(options));
        var routes = (ipv4 ?? []).Concat(ipv6 ?? []).Where(route => !RouteLines.IsKernelsOwn(route));
        return new TableReading<RouteInfo>(
            [.. routes.Where(route => options.Table is not { } table || route.Table is null || route.Table == table)], warnings);
    }

    private static Func<string, RouteInfo?> Parse(RouteTableOptions options)
    {
        var bigEndian = ProcByteOrder.Of(options.ProcRoot);
        return line => RouteLines.ParseIPv4(line, bigEndian);
    }

    private static string Limits(RouteTableOptions options) =>
        "From /proc/net, protocol, scope, source and type are unknown, and of IPv4 every table but main and every next hop but the first"
        + (options.IncludeIPv6 ? "; the IPv6 routes are of all tables, for theirs is unknown." : ".");

    private static IReadOnlyList<RouteInfo>? Read(
        RouteTableOptions options, string name, int heading, Func<string, RouteInfo?> parse, List<string> warnings)
    {
        if (ProcNetLines.TryReadLines(options.ProcRoot, name, warnings) is not { } lines)
        {
            return null;
        }

        var routes = lines.Skip(heading).Select(parse).ToList();
        if (ProcNetLines.ShortfallText(options.ProcRoot, name, routes.Count(route => route is null)) is { } shortfall)
        {
            warnings.Add(shortfall);
        }

        return [.. routes.OfType<RouteInfo>()];
    }
}
