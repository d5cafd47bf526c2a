using System.Net.Sockets;

namespace SocketSnapshot;

internal sealed class PortFilter(SocketSide side, ushort first, ushort last) : SocketFilter
{
    internal SocketSide Side => side;

    internal ushort First => first;

    internal ushort Last => last;

    public override bool Matches(in SocketInfo socket)
    {
        var (address, port) = side == SocketSide.Local ? (socket.LocalAddress, socket.LocalPort) : (socket.ForeignAddress, socket.ForeignPort);
        var number = port ?? 0;
        return address.Family != AddressFamily.Unspecified && number >= first && number <= last;
    }

    public override string ToString() => (side == SocketSide.Local ? "sport " : "dport ") + (first, last) switch
    {
        _ when first == last => $"= {first}",
        (0, _) => $"<= {last}",
        (_, ushort.MaxValue) => $">= {first}",
        _ => $"{first}-{last}",
    };
}
