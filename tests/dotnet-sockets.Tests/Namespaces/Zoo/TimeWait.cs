using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A client that closed first, then its server. It lasts a minute, which the kernel fixes (TCP_TIMEWAIT_LEN).</summary>
internal sealed record TimeWait(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (client, server) = Tcp.Connect(sockets, Address);
        var (clientEnd, serverEnd) = (client.LocalEndPoint, server.LocalEndPoint);
        Tcp.LeaveTimeWait(client, server);
        return [KnownRow.Of(KnownRow.TcpOf(Address), clientEnd, serverEnd, "TIME_WAIT")];
    }
}
