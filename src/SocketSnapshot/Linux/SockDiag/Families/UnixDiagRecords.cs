using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>The UNIX sockets of a snapshot. Each walk finds out by itself who is whose peer: several may be under way at once.</summary>
/// <param name="listeners">The listeners with the peers of the connections that wait at them.</param>
/// <param name="sockets">All sockets.</param>
/// <param name="references">The reference counts; null where nobody asks for them.</param>
/// <param name="kinds">The details to read.</param>
internal sealed class UnixDiagRecords(
    NetlinkDump listeners, NetlinkDump sockets, UnixReferenceCounts? references, SocketDetailKinds kinds = SocketDetailKinds.None)
    : SocketRecords(SocketProtocol.Unix, AddressFamily.Unix)
{
    internal override IEnumerable<SocketInfo> Decode()
    {
        var walk = new UnixDiagWalk(listeners, sockets, references, kinds);
        foreach (var socket in walk.Decode())
        {
            yield return socket;
        }

        Shortfall = walk.Shortfall;
    }
}
