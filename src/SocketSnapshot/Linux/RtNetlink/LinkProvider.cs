using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>The kernel's interfaces over netlink, rtnetlink(7).</summary>
[SupportedOSPlatform("linux")]
internal sealed class LinkProvider(Func<INetlinkChannel> open) : ITableProvider<InterfaceTableOptions, InterfaceInfo>
{
    internal LinkProvider()
        : this(() => NetlinkSocket.Open(Rtnetlink.NETLINK_ROUTE))
    {
    }

    public string Name => "rtnetlink";

    public TableReading<InterfaceInfo> Read(InterfaceTableOptions options, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        try
        {
            var dump = new RouteDump(open, cancellationToken);
            var links = Rows<InterfaceInfo>(dump, Rtnetlink.RTM_GETLINK, new LinkReader(new InterfaceNames()).TryRead, "Interfaces", warnings);
            links = options.IncludeAddresses ? WithAddresses(links, dump, warnings) : links;
            return new TableReading<InterfaceInfo>(options.IncludeSpeed ? WithSpeed(links) : links, warnings);
        }
        catch (Win32Exception refusal)
        {
            return new TableReading<InterfaceInfo>(null, [RouteRefusal.Text(refusal, "much is unknown.")]);
        }
    }

    private static IReadOnlyList<InterfaceInfo> WithAddresses(IReadOnlyList<InterfaceInfo> links, RouteDump dump, List<string> warnings)
    {
        var addresses = Rows<(int Index, InterfaceAddress Address)>(dump, Rtnetlink.RTM_GETADDR, AddressReader.TryRead, "Addresses", warnings)
            .ToLookup(address => address.Index, address => address.Address);
        return [.. links.Select(link => link with { Addresses = [.. addresses[link.Index ?? 0]] })];
    }

    private static IReadOnlyList<InterfaceInfo> WithSpeed(IReadOnlyList<InterfaceInfo> links)
    {
        using var speed = new LinkSpeed();
        return [.. links.Select(link => link with { SpeedMbps = speed.Of(link.Name) })];
    }

    private static IReadOnlyList<TRow> Rows<TRow>(RouteDump dump, ushort type, RowDecoder<TRow> decode, string what, List<string> warnings)
    {
        var answer = dump.Take(new DumpRequest(type, LibC.AF_UNSPEC), decode);
        if (answer.Error != 0)
        {
            throw new Win32Exception(answer.Error);
        }

        if (answer.Shortfall is not null)
        {
            warnings.Add($"{what} may be missing: {answer.Shortfall}. Run it again.");
        }

        return answer.Rows;
    }
}
