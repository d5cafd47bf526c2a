using System.Net.Sockets;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The sockets of a family, each of which one message tells all of.</summary>
internal sealed class FamilyRecords(SocketProtocol protocol, SockDiagDump dump, FamilyReader reader, InterfaceNames interfaces)
    : DiagRecords(protocol, AddressFamily.Unspecified, dump)
{
    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket) => reader(payload, interfaces, out socket);
}
