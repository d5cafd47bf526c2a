using System.Net;
using System.Net.Sockets;

namespace SocketSnapshot.Tests;

/// <summary>Sockets on the loopback interface, on ports that the system chooses.</summary>
internal static class LocalSockets
{
    internal static Socket Listen(int backlog, IPAddress? address = null)
    {
        var socket = Bind(SocketType.Stream, ProtocolType.Tcp, address ?? IPAddress.Loopback);
        socket.Listen(backlog);
        return socket;
    }

    internal static Socket Connect(Socket listener)
    {
        var socket = new Socket(listener.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(listener.LocalEndPoint!);

        // connect() comes back before the last step of the handshake has reached the listener.
        Wait.Until(() => listener.Poll(TimeSpan.Zero, SelectMode.SelectRead), "the connection waits to be accepted");
        return socket;
    }

    internal static Socket Udp(IPAddress? address = null) => Bind(SocketType.Dgram, ProtocolType.Udp, address ?? IPAddress.Loopback);

    internal static ushort PortOf(Socket socket) => (ushort)((IPEndPoint)socket.LocalEndPoint!).Port;

    private static Socket Bind(SocketType type, ProtocolType protocol, IPAddress address)
    {
        var socket = new Socket(address.AddressFamily, type, protocol);
        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }
}
