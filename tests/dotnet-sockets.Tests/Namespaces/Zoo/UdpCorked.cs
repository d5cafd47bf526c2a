using System.Net;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A UDP socket that holds back a datagram it was given (UDP_CORK), which makes its send queue last.</summary>
internal sealed record UdpCorked(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var receiver = Udp.Bind(sockets, Address);
        var sender = Udp.New(sockets, Address);
        sender.Connect(receiver.LocalEndPoint!);
        LinuxSocket.SetOption(sender, LibC.SOL_UDP, LibC.UDP_CORK, 1);
        sender.Send([1]);
        var proto = KnownRow.UdpOf(Address);
        return
        [
            KnownRow.OfUnconnected(proto, receiver, recvQ: 0),
            KnownRow.Of(proto, sender.LocalEndPoint, sender.RemoteEndPoint, "ESTABLISHED", sendQ: KnownRow.Some),
        ];
    }
}
