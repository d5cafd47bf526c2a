using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>An IPv6 socket that called an IPv4 listener by its mapped address.</summary>
internal sealed record MappedClient : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var listener = Tcp.Listen(sockets, IPAddress.Loopback, backlog: 1);
        var client = sockets.Keep(new Socket(SocketType.Stream, ProtocolType.Tcp));
        client.Connect(IPAddress.Loopback.MapToIPv6(), Tcp.PortOf(listener));
        var server = sockets.Keep(listener.Accept());
        listener.Dispose();
        return
        [
            KnownRow.Of("tcp6", client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED"),
            KnownRow.Of("tcp", server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED"),
        ];
    }
}
