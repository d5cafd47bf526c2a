using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The addresses of this host, as far as its sockets have them, and its listeners whose queue is full.</summary>
internal sealed class OwnPlaces(Reading reading)
{
    private readonly HashSet<HostAddress> _addresses = [.. reading.Sockets.Select(socket => socket.LocalAddress.Unmap())];

    private readonly HashSet<(HostAddress? Address, uint? Port)> _full =
    [
        .. reading.Listeners.Where(listener => listener.ReceiveQueue > listener.SendQueue)
            .Select(listener => (listener.LocalAddress.IsAny ? (HostAddress?)null : listener.LocalAddress.Unmap(), listener.LocalPort)),
    ];

    internal bool Has(HostAddress address) => address.IsLoopback || (!address.IsNoHost() && _addresses.Contains(address));

    internal bool IsFull(HostAddress address, uint? port) => Has(address) && (_full.Contains((null, port)) || _full.Contains((address, port)));
}
