using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>
/// A listener whose accept queue is full, and the client that it leaves without an answer. The kernel refuses only where the queue
/// is longer than its limit, so that one more connection than the limit is in it (sk_acceptq_is_full).
/// </summary>
internal sealed record FullBacklog(IPAddress Address, int Backlog) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var proto = KnownRow.TcpOf(Address);
        var pending = new PendingConnections(Address, Backlog, Backlog + 1).Open(sockets).ToList();
        var listener = pending[0].Row;
        var left = Tcp.StartConnect(sockets, new IPEndPoint(Address, listener.LocalPort!.Value));
        return
        [
            .. pending,
            KnownRow.Of(proto, left.LocalEndPoint, new IPEndPoint(Address, listener.LocalPort.Value), "SYN_SENT", sendQ: 1),
        ];
    }
}
