using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Finds the socket at the other end of a connection within this host. It walks the snapshot once, when it is first asked.</summary>
internal sealed class Peers(IEnumerable<SocketInfo> snapshot)
{
    private Dictionary<(object?, Ends), SocketInfo>? _sockets;

    /// <summary>The same of all namespaces; null where several have sockets with the same ends.</summary>
    private Dictionary<Ends, SocketInfo?> _anywhere = [];

    /// <summary>The UNIX sockets by their inodes.</summary>
    private Dictionary<(object?, uint), SocketInfo>? _named;

    /// <summary>Null where the other end is elsewhere or not in the snapshot.</summary>
    internal SocketInfo? Of(in SocketInfo socket)
    {
        if (socket.Protocol is not (SocketProtocol.Tcp or SocketProtocol.Udp) || socket.ForeignPort is null)
        {
            return null;
        }

        _sockets ??= Index();
        var place = PlaceOf(socket);
        var ends = new Ends(socket.Protocol, socket.ForeignAddress.Unmap(), socket.ForeignPort, socket.LocalAddress.Unmap(), socket.LocalPort);

        // A UDP socket need not be connected to be the other end.
        var unconnected = socket.Protocol == SocketProtocol.Udp ? ends with { Foreign = default, ForeignPort = null } : (Ends?)null;
        return Here(place, ends) ?? (unconnected is { } bound ? Here(place, bound) ?? Any(place, bound) : null)
            ?? (StaysInItsPlace(ends) ? null : Elsewhere(ends) ?? (unconnected is { } other ? Elsewhere(other) : null));
    }

    /// <summary>
    /// Whether what is sent there never leaves the namespace: other namespaces have the same loopback and link-local addresses, and what
    /// is at both ends of a connection is one namespace's own.
    /// </summary>
    private static bool StaysInItsPlace(in Ends ends) =>
        ends.Local.IsLoopback || ends.Local.IsIPv6LinkLocal || ends.Local == ends.Foreign;

    private SocketInfo? Here(object? place, Ends ends) => _sockets!.TryGetValue((place, ends), out var peer) ? peer : null;

    /// <summary>Through a pair of virtual interfaces; of two namespaces with the same addresses nothing tells which it is.</summary>
    private SocketInfo? Elsewhere(Ends ends) => _anywhere.GetValueOrDefault(ends);

    /// <summary>Only addresses that are the host's own for sure: another host's could have the same port.</summary>
    private SocketInfo? Any(object? place, Ends ends) => !ends.Local.IsLoopback ? null
        : Here(place, ends with { Local = HostAddress.AnyIPv4 }) ?? Here(place, ends with { Local = HostAddress.AnyIPv6 });

    /// <summary>Of a UNIX socket, the one with its peer's inode; null where that is not in the snapshot.</summary>
    internal SocketInfo? OfInode(in SocketInfo socket, uint inode)
    {
        _named ??= snapshot.Where(one => one is { Named: not null, Inode: not null }).GroupBy(one => (PlaceOf(one), one.Inode!.Value))
            .ToDictionary(same => same.Key, same => same.First() with { Details = null });
        return _named.TryGetValue((PlaceOf(socket), inode), out var peer) ? peer : null;
    }

    /// <summary>The network namespace, of a recording its name; null where nothing tells.</summary>
    private static object? PlaceOf(in SocketInfo socket) =>
        socket.Origin is RecordedSocket row ? row.TextOf("netns") : socket.Origin as NetworkNamespace;

    /// <summary>An IPv4-mapped address and the IPv4 address are the same end.</summary>
    private Dictionary<(object?, Ends), SocketInfo> Index()
    {
        var sockets = new Dictionary<(object?, Ends), SocketInfo>();
        foreach (var socket in snapshot)
        {
            var isConnected = socket.ForeignPort is not null;
            if (isConnected || socket.Protocol == SocketProtocol.Udp)
            {
                var ends = new Ends(
                    socket.Protocol, socket.LocalAddress.Unmap(), socket.LocalPort,
                    isConnected ? socket.ForeignAddress.Unmap() : default, socket.ForeignPort);
                sockets.TryAdd((PlaceOf(socket), ends), socket with { Details = null });
            }
        }

        if (sockets.Keys.Select(key => key.Item1).Distinct().Skip(1).Any())
        {
            _anywhere = sockets.GroupBy(pair => pair.Key.Item2, pair => pair.Value)
                .ToDictionary(group => group.Key, group => group.Count() == 1 ? group.First() : (SocketInfo?)null);
        }

        return sockets;
    }

    private readonly record struct Ends(SocketProtocol Protocol, HostAddress Local, long? LocalPort, HostAddress Foreign, long? ForeignPort);
}
