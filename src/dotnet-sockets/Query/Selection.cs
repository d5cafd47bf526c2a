using SocketSnapshot;

namespace DotNetSockets.Query;

/// <summary>Which sockets are wanted, gathered from the options that add to it.</summary>
internal sealed class Selection
{
    /// <summary>The protocols named; none named means the internet's.</summary>
    internal SocketProtocols Protocols { get; private set; }

    /// <summary>The families named; none named means both.</summary>
    internal bool IPv4 { get; private set; }

    internal bool IPv6 { get; private set; }

    internal void Add(SocketProtocols protocols) => Protocols |= protocols;

    internal void AddIPv4() => IPv4 = true;

    internal void AddIPv6() => IPv6 = true;

    /// <summary>The options of the capture, with netstat's idea of which states are listed.</summary>
    internal SocketTableOptions ToOptions(bool all, bool listening) => new()
    {
        Protocols = Protocols == SocketProtocols.None ? SocketProtocols.Internet : Protocols,
        IncludeIPv4 = IPv4 || !IPv6,
        IncludeIPv6 = IPv6 || !IPv4,
        TcpStates = all ? SocketStates.All : listening ? SocketStates.Listen : SocketStates.All & ~SocketStates.Listen,

        // netstat takes a socket without a peer for a listening one where the protocol has no listeners.
        States = all ? SocketStates.All : listening ? SocketStates.Close : SocketStates.All & ~SocketStates.Close,
    };
}
