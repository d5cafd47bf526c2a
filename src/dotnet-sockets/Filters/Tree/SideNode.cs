using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>Makes the tests of one end of a socket, each of one column.</summary>
internal static class SideNode
{
    internal static FilterNode Everything { get; } = new SocketNode(SocketFilter.Everything, key: null);

    internal static FilterNode Nothing { get; } = new SocketNode(SocketFilter.Nothing, key: null);

    internal static FilterNode Port(SocketSide side, uint first, uint last) => first > last ? Nothing
        : new SocketNode(SocketFilter.HasPort(side, first, last), side == SocketSide.Local ? "local_port" : "foreign_port");

    internal static FilterNode Address(SocketSide side, HostAddress address, int length) =>
        new SocketNode(SocketFilter.HasAddress(side, address, length), AddressKey(side));

    internal static string AddressKey(SocketSide side) => side == SocketSide.Local ? "local_address" : "foreign_address";
}
