using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Sockets that one and the same program or, where that is not known, one and the same port is to be blamed for.</summary>
internal sealed record SocketGroup(string Name, int? ProcessId, IReadOnlyList<SocketInfo> Sockets, IReadOnlySet<uint?> ServedPorts)
{
    private const int MostPlaces = 3;

    /// <summary>Gathers sockets, the largest group first.</summary>
    internal static IEnumerable<SocketGroup> Of(Reading reading, IEnumerable<SocketInfo> sockets)
    {
        var served = reading.Listeners.Select(listener => listener.LocalPort).ToHashSet();
        return sockets
            .GroupBy(socket => (
                Name: reading.OwnerOf(socket) ?? PlaceOf(socket, served),
                Id: reading.FirstOwnerOf(socket)?.Id))
            .Select(group => new SocketGroup(group.Key.Name, group.Key.Id, [.. group], served))
            .OrderByDescending(group => group.Sockets.Count);
    }

    /// <summary>Where most of them are, in a line each; nothing of a single one, which is shown itself.</summary>
    internal IEnumerable<Evidence> Places() => Sockets.Count == 1 ? [] : Sockets
        .GroupBy(socket => socket.ForeignPort is null ? $"at {SocketName.Of(socket.LocalAddress, socket.LocalPort)}"
            : ServedPorts.Contains(socket.LocalPort) ? $"at {SocketName.Of(socket.LocalAddress, socket.LocalPort)} with {socket.ForeignAddress.Unmap()}"
            : $"with {SocketName.Of(socket.ForeignAddress, socket.ForeignPort)}")
        .OrderByDescending(place => place.Count()).Take(MostPlaces)
        .Select(place => Evidence.OfNumber("sockets " + place.Key, place.Count()));

    /// <summary>A server's port is its own, a client's its peer's: the other one was chosen by a kernel and tells nothing.</summary>
    private static string PlaceOf(in SocketInfo socket, HashSet<uint?> served) =>
        socket.ForeignPort is null || served.Contains(socket.LocalPort)
            ? "port " + SocketName.Of(socket.LocalAddress, socket.LocalPort)
            : "connections to " + SocketName.Of(socket.ForeignAddress, socket.ForeignPort);
}
