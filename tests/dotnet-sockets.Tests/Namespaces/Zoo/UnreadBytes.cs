using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A connection whose server has not read what came.</summary>
internal sealed record UnreadBytes(IPAddress Address, int Count) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        client.Send(new byte[Count]);
        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED"),
            KnownRow.Of(proto, server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED", recvQ: Count),
        ];
    }
}
