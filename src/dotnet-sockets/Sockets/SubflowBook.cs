using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>
/// The MPTCP sockets by what they share with their subflows: the inode, for one descriptor refers to all of them; where none does yet,
/// before accept(), the addresses and ports of the first subflow, which other network namespaces may have too.
/// </summary>
internal sealed class SubflowBook : ISubflows
{
    private readonly Dictionary<uint, ulong> _byInode = [];
    private readonly Dictionary<(NetworkNamespace?, HostAddress, uint?, HostAddress, uint?), ulong> _byEnds = [];

    internal SubflowBook(IEnumerable<SocketInfo> sockets)
    {
        foreach (var socket in sockets)
        {
            if (socket is not { Protocol: SocketProtocol.Mptcp, Cookie: { } cookie })
            {
                continue;
            }

            if (socket.Inode is { } inode)
            {
                _byInode.TryAdd(inode, cookie);
            }
            else
            {
                _byEnds.TryAdd(EndsOf(socket), cookie);
            }
        }
    }

    public ulong? OwnerOf(in SocketInfo socket) =>
        socket.Protocol != SocketProtocol.Tcp ? null
        : socket.Inode is { } inode ? _byInode.TryGetValue(inode, out var cookie) ? cookie : null
        : _byEnds.TryGetValue(EndsOf(socket), out cookie) ? cookie : null;

    private static (NetworkNamespace?, HostAddress, uint?, HostAddress, uint?) EndsOf(in SocketInfo socket) =>
        (socket.Origin as NetworkNamespace, socket.LocalAddress.Unmap(), socket.LocalPort, socket.ForeignAddress.Unmap(), socket.ForeignPort);
}
