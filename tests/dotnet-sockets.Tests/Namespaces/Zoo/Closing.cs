using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>Both ends closed at once: the client's FIN got lost, the server's arrived, and its acknowledgement got lost.</summary>
internal sealed record Closing(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        var (clientEnd, serverEnd) = (client.LocalEndPoint, server.LocalEndPoint);
        PacketFilter.Drop(PacketFilter.Tcp(clientEnd, serverEnd));
        client.Shutdown(SocketShutdown.Send);
        server.Shutdown(SocketShutdown.Send);
        Tcp.AwaitState(client, TcpState.Closing);
        Tcp.AwaitState(server, TcpState.FinWait1);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, clientEnd, serverEnd, "CLOSING", recvQ: 1, sendQ: 1),
            KnownRow.Of(proto, serverEnd, clientEnd, "FIN_WAIT1", sendQ: 1),
        ];
    }
}
