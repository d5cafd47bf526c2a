using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A UDP socket with one peer, and that peer, which has none.</summary>
internal sealed record UdpConnected(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var receiver = Udp.Bind(sockets, Address);
        var sender = Udp.New(sockets, Address);
        sender.Connect(receiver.LocalEndPoint!);
        var proto = KnownRow.UdpOf(Address);
        return
        [
            KnownRow.OfUnconnected(proto, receiver, recvQ: 0),
            KnownRow.Of(proto, sender.LocalEndPoint, sender.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
