using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A TCP socket that has a port and does nothing with it. Neither netstat nor /proc shows it, and ss does from 6.8 on.</summary>
internal sealed record BoundTcp(IPAddress Address) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var bound = Tcp.New(sockets, Address);
        bound.Bind(new IPEndPoint(Address, 0));
        return [KnownRow.Of(KnownRow.TcpOf(Address), bound.LocalEndPoint, KnownRow.NoPeer(bound.LocalEndPoint), "CLOSE")];
    }
}
