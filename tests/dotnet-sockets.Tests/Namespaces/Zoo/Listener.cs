using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A listener that nobody has called yet.</summary>
internal sealed record Listener(IPAddress Address, int Backlog) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets) =>
        [KnownRow.OfListener(KnownRow.TcpOf(Address), Tcp.Listen(sockets, Address, Backlog), recvQ: 0, Backlog)];
}
