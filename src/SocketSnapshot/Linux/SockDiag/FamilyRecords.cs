using System.Net.Sockets;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The sockets of a family, each of which one message tells all of.</summary>
internal sealed class FamilyRecords(SocketProtocol protocol, SockDiagDump dump, FamilyReader reader)
    : DiagRecords(protocol, AddressFamily.Unspecified, dump)
{
    private readonly InterfaceNames _interfaces = new();

    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket) => reader(payload, _interfaces, out socket);
}
