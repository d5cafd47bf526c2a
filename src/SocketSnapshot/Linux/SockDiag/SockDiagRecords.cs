using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag.Pushdown;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The sockets of one family in the datagrams of a dump.</summary>
/// <param name="protocol">Their protocol.</param>
/// <param name="family">Their family.</param>
/// <param name="dump">The dump.</param>
/// <param name="interfaces">The interfaces' names.</param>
/// <param name="details">The details to read.</param>
/// <param name="facts">Makes what filters test from a record; null where none will.</param>
internal sealed class SockDiagRecords(
    SocketProtocol protocol, AddressFamily family, NetlinkDump dump, InterfaceNames interfaces,
    SocketDetailKinds details = SocketDetailKinds.None, FactsReader? facts = null)
    : DiagRecords(protocol, family, dump)
{
    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket)
    {
        if (SockDiagReader.FamilyOf(payload) == Family && SockDiagReader.TryRead(payload, Protocol, interfaces, details, out socket))
        {
            if (facts is not null)
            {
                socket = socket with { Facts = facts.Read(payload, socket.LocalPort) };
            }

            return true;
        }

        socket = default;
        return false;
    }
}
