using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>ICMP sockets as ping has them (net.ipv4.ping_group_range), without and with a peer. Their port is the identifier.</summary>
internal sealed record Ping(IPAddress Address, int Identifier) : IKnownSockets
{
    public IEnumerable<KnownRow> Open(OpenSockets sockets)
    {
        var (proto, number) = Address.AddressFamily == AddressFamily.InterNetwork
            ? ("icmp", LibC.IPPROTO_ICMP)
            : ("icmp6", LibC.IPPROTO_ICMPV6);
        var first = LinuxSocket.Open(sockets, Address.AddressFamily, LibC.SOCK_DGRAM, number);
        var end = new IPEndPoint(Address, Identifier);
        first.Bind(end);
        var second = LinuxSocket.Open(sockets, Address.AddressFamily, LibC.SOCK_DGRAM, number);
        var otherEnd = new IPEndPoint(Address, Identifier + 1);
        second.Bind(otherEnd);
        var peer = new IPEndPoint(Address, 0);
        second.Connect(peer);
        return
        [
            KnownRow.Of(proto, end, KnownRow.NoPeer(end), state: null),
            KnownRow.Of(proto, otherEnd, peer, "ESTABLISHED"),
        ];
    }
}
