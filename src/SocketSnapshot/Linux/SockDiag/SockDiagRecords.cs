using System.Net.Sockets;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The sockets of one family in the datagrams of a dump.</summary>
internal sealed class SockDiagRecords(
    SocketProtocol protocol, AddressFamily family, SockDiagDump dump, InterfaceNames interfaces,
    SocketDetailKinds details = SocketDetailKinds.None)
    : DiagRecords(protocol, family, dump)
{
    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket)
    {
        socket = default;
        return SockDiagReader.FamilyOf(payload) == Family && SockDiagReader.TryRead(payload, Protocol, interfaces, details, out socket);
    }
}
