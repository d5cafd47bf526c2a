using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A raw socket, and one with a peer. Their port is the number of the IP protocol they take.</summary>
internal sealed record Raw(IPAddress Address, int IpProtocol) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var family = Address.AddressFamily;
        var proto = family == AddressFamily.InterNetwork ? "raw" : "raw6";
        var any = KnownRow.NoPeer(new IPEndPoint(Address, 0));
        var here = new IPEndPoint(Address, IpProtocol);
        var peer = new IPEndPoint(Address, 0);

        LinuxSocket.Open(sockets, family, LibC.SOCK_RAW, IpProtocol);
        LinuxSocket.Open(sockets, family, LibC.SOCK_RAW, IpProtocol).Connect(peer);
        return
        [
            KnownRow.Of(proto, new IPEndPoint(any.Address, IpProtocol), any, state: null),
            KnownRow.Of(proto, here, peer, "ESTABLISHED"),
        ];
    }
}
