using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A client whose FIN got lost. It counts as one unacknowledged byte.</summary>
internal sealed record FinWait1(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        PacketFilter.Drop(PacketFilter.Tcp(client.LocalEndPoint, server.LocalEndPoint));
        client.Shutdown(SocketShutdown.Send);
        Tcp.AwaitState(client, TcpState.FinWait1);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, client.LocalEndPoint, server.LocalEndPoint, "FIN_WAIT1", sendQ: 1),
            KnownRow.Of(proto, server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
