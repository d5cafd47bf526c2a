using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A raw socket with a packet that nobody has read: its own, sent to itself.</summary>
internal sealed record RawUnread(IPAddress Address, int IpProtocol) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var family = Address.AddressFamily;
        var receiver = LinuxSocket.Open(sockets, family, LibC.SOCK_RAW, IpProtocol);
        var end = new IPEndPoint(Address, 0);
        receiver.Bind(end);
        receiver.SendTo([1], end);
        var proto = family == AddressFamily.InterNetwork ? "raw" : "raw6";
        var local = new IPEndPoint(Address, IpProtocol);
        return [KnownRow.Of(proto, local, KnownRow.NoPeer(local), state: null, recvQ: KnownRow.Some)];
    }
}
