using System.Net;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A listener and a UDP socket that take packets of one interface only (SO_BINDTODEVICE).</summary>
internal sealed record BoundToDevice(IPAddress Address, string Device) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var listener = Tcp.New(sockets, Address);
        LinuxSocket.BindToDevice(listener, Device);
        listener.Bind(new IPEndPoint(Address, 0));
        listener.Listen(4);
        var receiver = Udp.New(sockets, Address);
        LinuxSocket.BindToDevice(receiver, Device);
        receiver.Bind(new IPEndPoint(Address, 0));
        return
        [
            KnownRow.OfListener(KnownRow.TcpOf(Address), listener, recvQ: 0, sendQ: 4, Device),
            KnownRow.OfUnconnected(KnownRow.UdpOf(Address), receiver, recvQ: 0, Device),
        ];
    }
}
