using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>Finds the socket at the other end of a connection within this host. It walks the snapshot once, when it is first asked.</summary>
internal sealed class Peers(IEnumerable<SocketInfo> snapshot)
{
    private Dictionary<Ends, SocketInfo>? _sockets;

    /// <summary>Null where the other end is elsewhere or not in the snapshot.</summary>
    internal SocketInfo? Of(in SocketInfo socket)
    {
        if (socket.Protocol is not (SocketProtocol.Tcp or SocketProtocol.Udp) || socket.ForeignPort is null)
        {
            return null;
        }

        var sockets = _sockets ??= Index(snapshot);
        var ends = new Ends(socket.Protocol, socket.ForeignAddress.Unmap(), socket.ForeignPort, socket.LocalAddress.Unmap(), socket.LocalPort);
        return sockets.TryGetValue(ends, out var peer) ? peer

            // A UDP socket need not be connected to be the other end.
            : socket.Protocol == SocketProtocol.Udp ? Unconnected(sockets, ends) : null;
    }

    /// <summary>An IPv4-mapped address and the IPv4 address are the same end.</summary>
    private static Dictionary<Ends, SocketInfo> Index(IEnumerable<SocketInfo> snapshot)
    {
        var sockets = new Dictionary<Ends, SocketInfo>();
        foreach (var socket in snapshot)
        {
            var isConnected = socket.ForeignPort is not null;
            if (isConnected || socket.Protocol == SocketProtocol.Udp)
            {
                var ends = new Ends(
                    socket.Protocol, socket.LocalAddress.Unmap(), socket.LocalPort,
                    isConnected ? socket.ForeignAddress.Unmap() : default, socket.ForeignPort);
                sockets.TryAdd(ends, socket with { Details = null });
            }
        }

        return sockets;
    }

    /// <summary>Only addresses that are the host's own for sure: another host's could have the same port.</summary>
    private static SocketInfo? Unconnected(Dictionary<Ends, SocketInfo> sockets, Ends ends)
    {
        if (sockets.TryGetValue(ends with { Foreign = default, ForeignPort = null }, out var peer))
        {
            return peer;
        }

        if (!ends.Local.IsLoopback)
        {
            return null;
        }

        foreach (var any in new[] { HostAddress.AnyIPv4, HostAddress.AnyIPv6 })
        {
            if (sockets.TryGetValue(new Ends(ends.Protocol, any, ends.LocalPort, default, null), out peer))
            {
                return peer;
            }
        }

        return null;
    }

    private readonly record struct Ends(SocketProtocol Protocol, HostAddress Local, long? LocalPort, HostAddress Foreign, long? ForeignPort);
}
