using System.Net.Sockets;

namespace SocketSnapshot;

internal sealed class AddressFilter(SocketSide side, HostAddress address, int prefixLength) : SocketFilter
{
    internal SocketSide Side => side;

    internal HostAddress Address => address;

    internal int PrefixLength => prefixLength;

    public override bool Matches(in SocketInfo socket) =>
        (side == SocketSide.Local ? socket.LocalAddress : socket.ForeignAddress).IsIn(address, prefixLength);

    public override string ToString()
    {
        var length = prefixLength == address.Bits ? "" : $"/{prefixLength}";
        return (side == SocketSide.Local ? "src " : "dst ")
            + (address.Family == AddressFamily.InterNetworkV6 ? $"[{address}{length}]" : $"{address}{length}");
    }
}
