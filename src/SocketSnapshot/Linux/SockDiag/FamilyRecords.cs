using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The sockets of a family, each of which one message tells all of.</summary>
internal sealed class FamilyRecords(
    SocketProtocol protocol, NetlinkDump dump, FamilyReader reader, InterfaceNames interfaces, FamilyDetails details, SocketDetailKinds kinds)
    : DiagRecords(protocol, AddressFamily.Unspecified, dump)
{
    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket)
    {
        if (!reader(payload, interfaces, out socket))
        {
            return false;
        }

        if (details.Read(payload, kinds) is { } read)
        {
            socket = socket with { Details = read };
        }

        return true;
    }
}
