using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A client that closed, and a server that did not: FIN_WAIT2 and CLOSE_WAIT. The FIN counts as one unread byte.</summary>
internal sealed record FinWait2(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        Tcp.CloseOneEnd(client, server);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, client.LocalEndPoint, server.LocalEndPoint, "FIN_WAIT2"),
            KnownRow.Of(proto, server.LocalEndPoint, client.LocalEndPoint, "CLOSE_WAIT", recvQ: 1),
        ];
    }
}
