using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>IPv6 UDP sockets that carry IPv4: bound to a mapped address, and connected to one.</summary>
internal sealed record UdpMapped : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var receiver = sockets.Keep(new Socket(SocketType.Dgram, ProtocolType.Udp));
        receiver.Bind(new IPEndPoint(IPAddress.Loopback.MapToIPv6(), 0));
        var sender = sockets.Keep(new Socket(SocketType.Dgram, ProtocolType.Udp));
        sender.Connect(receiver.LocalEndPoint!);
        return
        [
            KnownRow.OfUnconnected("udp6", receiver, recvQ: 0),
            KnownRow.Of("udp6", sender.LocalEndPoint, sender.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
