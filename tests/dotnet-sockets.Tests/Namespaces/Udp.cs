using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>The steps that UDP sockets are brought into their states with.</summary>
internal static class Udp
{
    internal static Socket New(OpenSockets sockets, IPAddress address) =>
        sockets.Keep(new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp));

    internal static Socket Bind(OpenSockets sockets, IPAddress address)
    {
        var socket = New(sockets, address);
        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }
}
