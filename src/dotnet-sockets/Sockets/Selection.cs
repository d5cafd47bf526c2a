using System.Net.Sockets;
using DotNetSockets.Errors;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Which sockets are wanted, gathered from the options that add to it and take from it.</summary>
internal sealed class Selection
{
    private readonly HashSet<(SocketProtocol, SocketType)> _types = [];
    private SocketProtocols _protocols;
    private SocketProtocols _whole;
    private SocketProtocols _typed;
    private SocketProtocols _excluded;
    private bool _ipv4;
    private bool _ipv6;

    /// <summary>The protocols that were asked for by name, and not with everything else: their absence is worth a word.</summary>
    internal SocketProtocols Named { get; private set; }

    /// <summary>Whether a socket is of the types asked for, which the kernel does not choose by.</summary>
    internal bool Selects(in SocketInfo socket) => (_typed & ~_whole & socket.Protocol.ToSet()) == 0
        || (socket.Named?.Type is { } type && _types.Contains((socket.Protocol, type)));

    internal void Add(SocketProtocols protocols)
    {
        _protocols |= protocols;
        _whole |= protocols;
        Named |= protocols;
    }

    /// <summary>Sockets of one type; another type of the same protocol adds to it.</summary>
    internal void Add(SocketProtocol protocol, SocketType type)
    {
        _protocols |= protocol.ToSet();
        _typed |= protocol.ToSet();
        Named |= protocol.ToSet();
        _types.Add((protocol, type));
    }

    internal void AddIPv4() => _ipv4 = true;

    internal void AddIPv6() => _ipv6 = true;

    internal void AddAll()
    {
        _protocols = SocketProtocols.All;
        _whole = SocketProtocols.All;
    }

    /// <summary>Takes away from what the others add, and from everything where nothing is added.</summary>
    internal void Remove(SocketProtocols protocols) => _excluded |= protocols;

    /// <summary>Families that a filter names, where no option does: they and the usual ones, less those of which none can match.</summary>
    internal void AddFrom(SocketProtocols named, SocketProtocols possible)
    {
        if (named != SocketProtocols.None && _protocols == SocketProtocols.None && _excluded == SocketProtocols.None && !_ipv4 && !_ipv6)
        {
            _protocols = (SocketProtocols.Internet | named) & possible;
            _whole = _protocols;
        }
    }

    /// <summary>The options of the capture, with netstat's idea of which states are listed.</summary>
    internal SocketTableOptions ToOptions(bool all, bool listening) => new()
    {
        Protocols = Protocols(),
        IncludeIPv4 = _ipv4 || !_ipv6,
        IncludeIPv6 = _ipv6 || !_ipv4,
        TcpStates = all ? SocketStates.All : listening ? SocketStates.Listen : SocketStates.All & ~SocketStates.Listen,

        // netstat takes a socket without a peer for a listening one where the protocol has no listeners.
        States = all ? SocketStates.All : listening ? SocketStates.Close : SocketStates.All & ~SocketStates.Close,
    };

    /// <summary>A family of the internet's without one of its protocols means the usual ones; so does nothing at all.</summary>
    internal SocketProtocols Protocols()
    {
        const SocketProtocols OfTheInternet =
            SocketProtocols.Internet | SocketProtocols.Mptcp | SocketProtocols.Sctp | SocketProtocols.Dccp;
        var wanted = _protocols == SocketProtocols.None && _excluded != SocketProtocols.None ? SocketProtocols.All : _protocols;
        var needsInternet = (_ipv4 || _ipv6) ? (wanted & OfTheInternet) == 0 : wanted == SocketProtocols.None;
        var left = (needsInternet ? wanted | SocketProtocols.Internet : wanted) & ~_excluded;
        return left != SocketProtocols.None ? left : throw new UsageException("The families that are taken away leave nothing to list.");
    }
}
