using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A handshake whose second packet got lost: the server has the SYN and waits, and so does the client.</summary>
internal sealed record SynReceived(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var listener = Tcp.Listen(sockets, Address, backlog: 4);
        PacketFilter.Drop($"{PacketFilter.Tcp(listener.LocalEndPoint)} tcp flags & (syn | ack) == syn | ack");
        var client = Tcp.StartConnect(sockets, listener.LocalEndPoint!);
        Tcp.AwaitState(client, TcpState.SynSent);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.OfListener(proto, listener, recvQ: 0, sendQ: 4),
            KnownRow.Of(proto, listener.LocalEndPoint, client.LocalEndPoint, "SYN_RECV"),
            KnownRow.Of(proto, client.LocalEndPoint, listener.LocalEndPoint, "SYN_SENT", sendQ: 1),
        ];
    }
}
