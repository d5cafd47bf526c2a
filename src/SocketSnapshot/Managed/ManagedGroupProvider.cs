using System.Net.NetworkInformation;
using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>The BCL's list of each interface's multicast addresses, for systems without a provider of their own.</summary>
internal sealed class ManagedGroupProvider : ITableProvider<GroupTableOptions, GroupInfo>
{
    public string Name => "managed";

    public TableReading<GroupInfo> Read(GroupTableOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var groups = from link in NetworkInterface.GetAllNetworkInterfaces()
                         from joined in link.GetIPProperties().MulticastAddresses
                         let address = HostAddress.FromIPAddress(joined.Address)
                         where address.Family == AddressFamily.InterNetwork ? options.IncludeIPv4 : options.IncludeIPv6
                         orderby address.Family
                         select new GroupInfo { Group = address, Interface = link.Name };
            return new TableReading<GroupInfo>([.. groups], ["On this system the users and the senders of multicast groups are not known."]);
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            return new TableReading<GroupInfo>(null, [$"The system does not tell its multicast groups: {refusal.Message}"]);
        }
    }
}
