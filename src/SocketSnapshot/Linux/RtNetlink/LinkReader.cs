using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Decodes the payload of one RTM_NEWLINK message; a pure function over bytes but for the names of other interfaces.</summary>
internal sealed class LinkReader(InterfaceNames interfaces)
{
    /// <summary>False if the payload is shorter than an interface, or has no name.</summary>
    internal bool TryRead(ReadOnlySpan<byte> payload, ICollection<InterfaceInfo> links)
    {
        if (!MemoryMarshal.TryRead<ifinfomsg>(payload, out var header))
        {
            return false;
        }

        var link = new InterfaceInfo
        {
            Name = "",
            Index = header.ifi_index,

            // The bits above, as IFF_LOWER_UP, netstat does not know.
            Traits = (InterfaceTraits)(header.ifi_flags & ushort.MaxValue),
        };
        for (var attributes = new NetlinkAttributes(payload[ifinfomsg.Size..]); attributes.MoveNext();)
        {
            link = With(link, attributes);
        }

        if (link.Name.Length == 0)
        {
            return false;
        }

        links.Add(link);
        return true;
    }

    private InterfaceInfo With(InterfaceInfo link, NetlinkAttributes attribute) => attribute.Type switch
    {
        IfLink.IFLA_IFNAME => link with { Name = attribute.Text },
        IfLink.IFLA_MTU => link with { Mtu = attribute.UInt32 },
        IfLink.IFLA_TXQLEN => link with { SendQueueLength = attribute.UInt32 },
        IfLink.IFLA_ADDRESS => link with { HardwareAddress = Hardware(attribute.Value) },
        IfLink.IFLA_OPERSTATE => link with { State = attribute.Value.IsEmpty ? null : (InterfaceState)attribute.Value[0] },
        IfLink.IFLA_MASTER => link with { Master = interfaces.Find(attribute.UInt32 ?? 0) },
        IfLink.IFLA_LINK => link with { Link = attribute.UInt32 is { } below && below != link.Index ? interfaces.Find(below) : null },

        // It comes behind IFLA_LINK, whose number is then one of another network namespace.
        IfLink.IFLA_LINK_NETNSID => link with { Link = null },
        IfLink.IFLA_IFALIAS => link with { Alias = attribute.Text },
        IfLink.IFLA_LINKINFO => link with { Kind = Kind(attribute.Value) },
        IfLink.IFLA_STATS64 => link with { Counters = LinkCounters.Read(attribute.Value) },
        _ => link,
    };

    private static string? Hardware(ReadOnlySpan<byte> address) =>
        address.IsEmpty ? null : string.Join(':', address.ToArray().Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    private static string? Kind(ReadOnlySpan<byte> info)
    {
        for (var attributes = new NetlinkAttributes(info); attributes.MoveNext();)
        {
            if (attributes.Type == IfLink.IFLA_INFO_KIND)
            {
                return attributes.Text;
            }
        }

        return null;
    }
}
