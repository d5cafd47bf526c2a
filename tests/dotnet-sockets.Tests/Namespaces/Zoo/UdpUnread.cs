using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A UDP socket with datagrams that nobody has read. The queue is the memory they occupy, not their payload.</summary>
internal sealed record UdpUnread(IPAddress Address, int Datagrams) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var receiver = Udp.Bind(sockets, Address);
        var sender = Udp.New(sockets, Address);
        sender.Connect(receiver.LocalEndPoint!);
        for (var i = 0; i < Datagrams; i++)
        {
            sender.Send([1]);
        }

        var proto = KnownRow.UdpOf(Address);
        return
        [
            KnownRow.OfUnconnected(proto, receiver, KnownRow.Some),
            KnownRow.Of(proto, sender.LocalEndPoint, sender.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
