using System.Net;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>UDP sockets that share an address and a port (SO_REUSEPORT): as many equal rows, none of which is a duplicate.</summary>
internal sealed record UdpPortReuse(IPAddress Address, int Sockets) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var end = new IPEndPoint(Address, 0);
        for (var i = 0; i < Sockets; i++)
        {
            var receiver = Udp.New(sockets, Address);
            LinuxSocket.SetOption(receiver, LibC.SOL_SOCKET, LibC.SO_REUSEPORT, 1);
            receiver.Bind(end);
            end = (IPEndPoint)receiver.LocalEndPoint!;
            yield return KnownRow.OfUnconnected(KnownRow.UdpOf(Address), receiver, recvQ: 0);
        }
    }
}
