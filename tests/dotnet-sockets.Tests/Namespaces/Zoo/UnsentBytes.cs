using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A connection whose server reads nothing, until its window is full and the client cannot send on.</summary>
internal sealed record UnsentBytes(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        server.ReceiveBufferSize = 4096;
        client.SendBufferSize = 4096;
        Tcp.Fill(client, 1000);

        var proto = KnownRow.TcpOf(Address);
        return
        [
            KnownRow.Of(proto, client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED", sendQ: KnownRow.Some),
            KnownRow.Of(proto, server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED", recvQ: KnownRow.Some),
        ];
    }
}
