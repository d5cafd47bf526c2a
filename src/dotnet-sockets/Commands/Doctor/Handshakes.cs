using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The handshakes that are not finished, by where they were sent to.</summary>
internal sealed class Handshakes
{
    private readonly Dictionary<(HostAddress? Address, uint? Port), List<SocketInfo>> _places = [];

    internal Handshakes(Reading reading)
    {
        foreach (var socket in reading.Sockets.Where(socket => socket.State == SocketState.SynReceived))
        {
            Add((null, socket.LocalPort), socket);
            Add((socket.LocalAddress.Unmap(), socket.LocalPort), socket);
        }
    }

    /// <summary>Those that are for the listener.</summary>
    internal IReadOnlyList<SocketInfo> Of(in SocketInfo listener) =>
        _places.GetValueOrDefault((listener.LocalAddress.IsAny ? null : listener.LocalAddress.Unmap(), listener.LocalPort)) ?? [];

    private void Add((HostAddress? Address, uint? Port) place, in SocketInfo socket)
    {
        if (!_places.TryGetValue(place, out var sockets))
        {
            _places.Add(place, sockets = []);
        }

        sockets.Add(socket);
    }
}
