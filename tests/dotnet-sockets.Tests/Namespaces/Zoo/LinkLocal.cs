using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>Sockets at a link-local address, which says nothing without its zone.</summary>
internal sealed record LinkLocal(string Address, string Zone) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var address = new IPAddress(IPAddress.Parse(Address).GetAddressBytes(), LinuxSocket.IndexOf(Zone));
        var listener = Tcp.Listen(sockets, address, backlog: 4);
        var client = Tcp.New(sockets, address);
        client.Connect(listener.LocalEndPoint!);
        var server = sockets.Keep(listener.Accept());
        var receiver = Udp.Bind(sockets, address);
        return
        [
            KnownRow.OfListener("tcp6", listener, recvQ: 0, sendQ: 4, Zone),
            KnownRow.Of("tcp6", client.LocalEndPoint, client.RemoteEndPoint, "ESTABLISHED", device: Zone),
            KnownRow.Of("tcp6", server.LocalEndPoint, server.RemoteEndPoint, "ESTABLISHED", device: Zone),
            KnownRow.OfUnconnected("udp6", receiver, recvQ: 0, Zone),
        ];
    }
}
