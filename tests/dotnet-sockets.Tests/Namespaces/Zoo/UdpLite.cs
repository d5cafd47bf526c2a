using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A UDPLITE socket (RFC 3828) with one peer, and that peer, which has none.</summary>
internal sealed record UdpLite(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var receiver = LinuxSocket.Open(sockets, Address.AddressFamily, LibC.SOCK_DGRAM, LibC.IPPROTO_UDPLITE);
        receiver.Bind(new IPEndPoint(Address, 0));
        var sender = LinuxSocket.Open(sockets, Address.AddressFamily, LibC.SOCK_DGRAM, LibC.IPPROTO_UDPLITE);
        sender.Connect(receiver.LocalEndPoint!);
        var proto = Address.AddressFamily == AddressFamily.InterNetwork ? "udplite" : "udplite6";
        return
        [
            KnownRow.OfUnconnected(proto, receiver, recvQ: 0),
            KnownRow.Of(proto, sender.LocalEndPoint, sender.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
