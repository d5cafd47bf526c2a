using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Names;

/// <summary>Addresses that name no host.</summary>
internal static class WildcardAddress
{
    /// <summary>Whether it is a wildcard, or none at all, as that of a UNIX socket and one that the source does not tell.</summary>
    internal static bool IsNoHost(this HostAddress address) => address.IsAny || address.Family == AddressFamily.Unspecified;
}
