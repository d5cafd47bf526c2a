using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The connections to this host's TCP listeners, counted by port.</summary>
internal sealed class ServedConnections
{
    /// <summary>One connection is "all" of a listener too easily.</summary>
    private const int Several = 2;

    private readonly HashSet<uint?> _served;
    private readonly Dictionary<uint, int> _counts;

    private ServedConnections(Reading reading)
    {
        _served = reading.Listeners.Select(listener => listener.LocalPort).ToHashSet();
        _counts = reading.Sockets.Where(Has).CountBy(socket => socket.LocalPort!.Value).ToDictionary();
    }

    internal static ServedConnections Of(Reading reading) => new(reading);

    /// <summary>Whether a client has opened it, and it can still carry requests.</summary>
    internal bool Has(SocketInfo socket) =>
        socket is { Protocol: SocketProtocol.Tcp, State: SocketState.Established, LocalPort: not null } && _served.Contains(socket.LocalPort);

    /// <summary>The port of which the sockets are all connections there are, and several; null where there is none.</summary>
    internal uint? AllOf(IEnumerable<SocketInfo> sockets) => sockets.Where(Has).CountBy(socket => socket.LocalPort!.Value)
        .Where(port => port.Value >= Several && port.Value == _counts[port.Key]).Select(port => (uint?)port.Key).FirstOrDefault();
}
