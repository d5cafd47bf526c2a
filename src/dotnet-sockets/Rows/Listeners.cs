using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>Where TCP connections can come in.</summary>
internal sealed class Listeners
{
    private const string Inbound = "inbound";
    private const string Outbound = "outbound";

    private readonly HashSet<(NetworkNamespace?, AddressFamily, HostAddress, long?)> _places;

    internal Listeners(IEnumerable<SocketInfo> sockets) =>
        _places = [.. sockets.Select(socket => (socket.Origin as NetworkNamespace, socket.Family, socket.LocalAddress, (long?)socket.LocalPort))];

    /// <summary>The two there are.</summary>
    internal static IReadOnlyList<string> Directions { get; } = [Inbound, Outbound];

    /// <summary>inbound or outbound; null for what is no connection of TCP.</summary>
    internal string? DirectionOf(in SocketInfo socket) => (socket.Protocol, socket.State) switch
    {
        (not SocketProtocol.Tcp, _) or (_, SocketState.Listen or SocketState.Close or null) => null,
        (_, SocketState.SynSent) => Outbound,
        (_, SocketState.SynReceived) => Inbound,
        _ => HasListener(socket) ? Inbound : Outbound,
    };

    /// <summary>An accepted socket is of its listener's family.</summary>
    private bool HasListener(in SocketInfo socket)
    {
        var any = socket.Family == AddressFamily.InterNetworkV6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4;
        var space = socket.Origin as NetworkNamespace;
        return _places.Contains((space, socket.Family, socket.LocalAddress, socket.LocalPort))
            || _places.Contains((space, socket.Family, any, socket.LocalPort));
    }
}
