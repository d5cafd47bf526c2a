using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A server that closed after its client, and whose FIN got lost.</summary>
internal sealed record LastAck(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        Tcp.CloseOneEnd(client, server);
        var (clientEnd, serverEnd) = (client.LocalEndPoint, server.LocalEndPoint);
        PacketFilter.Drop(PacketFilter.Tcp(serverEnd, clientEnd));
        server.Shutdown(SocketShutdown.Send);
        Tcp.AwaitState(server, TcpState.LastAck);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, clientEnd, serverEnd, "FIN_WAIT2"),
            KnownRow.Of(proto, serverEnd, clientEnd, "LAST_ACK", recvQ: 1, sendQ: 1),
        ];
    }
}
