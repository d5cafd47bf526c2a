using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Who can reach a local address, as far as it and the interface tell; firewalls are beyond it.</summary>
internal static class Exposure
{
    /// <summary>Programs of this host.</summary>
    internal const string Loopback = "loopback";

    /// <summary>Hosts that reach the one address or interface that the socket is bound to.</summary>
    internal const string Interface = "interface";

    /// <summary>Hosts that reach any address of the host.</summary>
    internal const string Any = "any";

    /// <summary>The loopback device's name in every network namespace.</summary>
    private const string LoopbackDevice = "lo";

    /// <summary>Null where there is no internet address.</summary>
    internal static string? Of(in SocketInfo socket) =>
        socket.LocalAddress.Family == AddressFamily.Unspecified ? null
        : socket.LocalAddress.IsLoopback || socket.Interface == LoopbackDevice ? Loopback
        : socket.LocalAddress.Unmap().IsAny && socket.Interface is null ? Any
        : Interface;

    /// <summary>Null for a socket that is not a listener. Where the protocol has none, a bound socket without a peer is one.</summary>
    internal static string? OfListener(in SocketInfo socket) =>
        socket.State == SocketState.Listen || (socket.State is null && socket.Protocol != SocketProtocol.Tcp && socket.LocalPort is not null)
            ? Of(in socket)
            : null;
}
