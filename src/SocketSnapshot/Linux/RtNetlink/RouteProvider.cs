using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>The kernel's routes over netlink, rtnetlink(7): every table, every next hop.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RouteProvider(Func<INetlinkChannel> open) : ITableProvider<RouteTableOptions, RouteInfo>
{
    internal RouteProvider()
        : this(() => NetlinkSocket.Open(Rtnetlink.NETLINK_ROUTE))
    {
    }

    public string Name => "rtnetlink";

    public TableReading<RouteInfo> Read(RouteTableOptions options, CancellationToken cancellationToken)
    {
        var reader = new RouteReader(options.Table, new InterfaceNames());
        var routes = new List<RouteInfo>();
        var warnings = new List<string>();
        try
        {
            var dump = new RouteDump(open, cancellationToken);
            foreach (var family in Families(options))
            {
                var answer = dump.Take<RouteInfo>(new DumpRequest(Rtnetlink.RTM_GETROUTE, family), reader.TryRead);
                if (answer.Error != 0)
                {
                    throw new Win32Exception(answer.Error);
                }

                routes.AddRange(answer.Rows);
                warnings.AddRange(answer.Shortfall is null ? [] : [$"Routes may be missing: {answer.Shortfall}. Run it again."]);
            }
        }
        catch (Win32Exception refusal)
        {
            return new TableReading<RouteInfo>(null, [RefusalText(refusal)]);
        }

        return new TableReading<RouteInfo>(routes, warnings);
    }

    private static string RefusalText(Win32Exception refusal) => RouteRefusal.Text(
        refusal, "IPv4 routes of other tables than main, further next hops, protocol, scope and source are unknown.");

    private static IEnumerable<byte> Families(RouteTableOptions options)
    {
        if (options.IncludeIPv4)
        {
            yield return LibC.AF_INET;
        }

        if (options.IncludeIPv6)
        {
            yield return LibC.AF_INET6;
        }
    }
}
