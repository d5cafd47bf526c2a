using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>An IPv6 listener that takes IPv4 too, and an IPv4 client: the server's end is an IPv6 socket with mapped addresses.</summary>
internal sealed record DualStackConnection : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var listener = sockets.Keep(new Socket(SocketType.Stream, ProtocolType.Tcp));
        listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        listener.Listen(5);
        var client = Tcp.New(sockets, IPAddress.Loopback);
        client.Connect(IPAddress.Loopback, Tcp.PortOf(listener));
        var server = sockets.Keep(listener.Accept());
        return
        [
            KnownRow.OfListener("tcp6", listener, recvQ: 0, sendQ: 5),
            KnownRow.Of("tcp", client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED"),
            KnownRow.Of("tcp6", server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
