using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Which end began a TCP connection, as far as the listeners and the ports tell.</summary>
internal sealed class Listeners
{
    private const string Inbound = "inbound";
    private const string Outbound = "outbound";

    private readonly HashSet<(NetworkNamespace?, AddressFamily, HostAddress, long?)> _places;
    private readonly Predicate<uint> _isChosen;
    private readonly bool _areKnown;

    /// <param name="sockets">The TCP listeners of the host.</param>
    /// <param name="isChosen">Whether a port is one of those that the kernel chooses for who connects.</param>
    /// <param name="areAll">Whether the host has no others: a recording without any may be one of connections alone.</param>
    internal Listeners(IEnumerable<SocketInfo> sockets, Predicate<uint> isChosen, bool areAll)
    {
        _places = [.. sockets.Select(socket => (socket.Origin as NetworkNamespace, socket.Family, socket.LocalAddress, (long?)socket.LocalPort))];
        _isChosen = isChosen;
        _areKnown = areAll || _places.Count > 0;
    }

    /// <summary>The two there are.</summary>
    internal static IReadOnlyList<string> Directions { get; } = [Inbound, Outbound];

    /// <summary>
    /// inbound or outbound; null for what is not a connection of TCP, and where it cannot be concluded. Without a listener at either end, one
    /// may be gone: only a port that the kernel chooses, with one that it does not at the other end, tells who connected.
    /// </summary>
    internal string? DirectionOf(in SocketInfo socket) => !IsConnection(socket) ? null : socket.State switch
    {
        SocketState.SynSent => Outbound,
        SocketState.SynReceived => Inbound,
        _ when HasListener(socket) => Inbound,
        _ when _areKnown && (PeerHasListener(socket) || IsChosen(socket.LocalPort, socket.ForeignPort)) => Outbound,
        _ => null,
    };

    /// <summary>Whether it has a direction, known or not.</summary>
    internal static bool IsConnection(in SocketInfo socket) =>
        socket is { Protocol: SocketProtocol.Tcp, State: not (SocketState.Listen or SocketState.Close or null) };

    private bool IsChosen(uint? local, uint? foreign) => local is { } its && _isChosen(its) && foreign is { } other && !_isChosen(other);

    /// <summary>An accepted socket is of its listener's family.</summary>
    private bool HasListener(in SocketInfo socket)
    {
        var space = socket.Origin as NetworkNamespace;
        return _places.Contains((space, socket.Family, socket.LocalAddress, socket.LocalPort))
            || _places.Contains((space, socket.Family, AnyOf(socket.Family), socket.LocalPort));
    }

    /// <summary>The other end may be of the other family. A wildcard is this host's, which an address is only where it stays here.</summary>
    private bool PeerHasListener(in SocketInfo socket)
    {
        var (space, port) = (socket.Origin as NetworkNamespace, socket.ForeignPort);
        var address = socket.ForeignAddress.Unmap();
        return _places.Contains((space, address.Family, address, port))
            || ((address.IsLoopback || address == socket.LocalAddress.Unmap())
                && (_places.Contains((space, address.Family, AnyOf(address.Family), port))
                    || _places.Contains((space, AddressFamily.InterNetworkV6, HostAddress.AnyIPv6, port))));
    }

    private static HostAddress AnyOf(AddressFamily family) => family == AddressFamily.InterNetworkV6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4;
}
