using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>Sockets that a managed API handed out, ready as they are.</summary>
internal sealed class ManagedRecords(SocketProtocol protocol, AddressFamily family, IReadOnlyList<SocketInfo> sockets)
    : SocketRecords(protocol, family)
{
    internal override IEnumerable<SocketInfo> Decode() => sockets;
}
