using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A client whose SYN got lost. The SYN counts as one unacknowledged byte.</summary>
internal sealed record SynSent(IPAddress Address, int Port) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var server = new IPEndPoint(Address, Port);
        PacketFilter.Drop(PacketFilter.Tcp(from: null, server));
        var client = Tcp.StartConnect(sockets, server);
        Tcp.AwaitState(client, TcpState.SynSent);
        return [KnownRow.Of(KnownRow.TcpOf(Address), client.LocalEndPoint, server, "SYN_SENT", sendQ: 1)];
    }
}
