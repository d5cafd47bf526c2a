using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A UDP socket that takes datagrams from anyone.</summary>
internal sealed record UdpUnconnected(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets) =>
        [KnownRow.OfUnconnected(KnownRow.UdpOf(Address), Udp.Bind(sockets, Address), recvQ: 0)];
}
