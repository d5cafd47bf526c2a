using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>Who can reach a listener, as far as its address and interface tell; firewalls are beyond it.</summary>
internal static class Exposure
{
    /// <summary>Programs of this host.</summary>
    internal const string Loopback = "loopback";

    /// <summary>Whoever reaches the one address or interface it is bound to.</summary>
    internal const string Interface = "interface";

    /// <summary>Whoever reaches any address of the host.</summary>
    internal const string Any = "any";

    private static readonly HostAddress FirstLoopback = HostAddress.FromIPv4(0x7f00_0000);
    private static readonly HostAddress LastLoopback = HostAddress.FromIPv4(0x7fff_ffff);
    private static readonly HostAddress LoopbackIPv6 = HostAddress.FromIPv6(0, 1);

    /// <summary>Null for a socket that is no listener. Where the protocol has none, a bound socket without a peer is one.</summary>
    internal static string? Of(in SocketInfo socket)
    {
        var listens = socket.State == SocketState.Listen
            || (socket.State is null && socket.Protocol != SocketProtocol.Tcp && socket.LocalPort is not null);
        if (!listens || socket.Family is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            return null;
        }

        var address = socket.LocalAddress.Unmap();
        return IsLoopback(address) || (address.IsAny && socket.Interface == "lo") ? Loopback
            : address.IsAny && socket.Interface is null ? Any
            : Interface;
    }

    /// <summary>127.0.0.0/8 (RFC 1122 section 3.2.1.3) or ::1 (RFC 4291 section 2.5.3).</summary>
    private static bool IsLoopback(HostAddress address) =>
        (address >= FirstLoopback && address <= LastLoopback) || address == LoopbackIPv6;
}
