using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A listener that has not accepted its clients. Their connections stand, though no descriptor refers to them.</summary>
internal sealed record PendingConnections(IPAddress Address, int Backlog, int Clients) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var listener = Tcp.Listen(sockets, Address, Backlog);
        var proto = KnownRow.TcpOf(Address);
        List<KnownRow> rows = [KnownRow.OfListener(proto, listener, Clients, Backlog)];
        for (var i = 0; i < Clients; i++)
        {
            var client = Tcp.New(sockets, Address);
            client.Connect(listener.LocalEndPoint!);
            rows.Add(KnownRow.Of(proto, client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED"));
            rows.Add(KnownRow.Of(proto, client.RemoteEndPoint, client.LocalEndPoint, "ESTABLISHED"));
        }

        Tcp.AwaitPending(listener, Clients);
        return rows;
    }
}
