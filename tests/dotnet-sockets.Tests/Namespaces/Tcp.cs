using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>The steps that TCP sockets are brought into their states with.</summary>
internal static class Tcp
{
    internal static Socket New(OpenSockets sockets, IPAddress address) =>
        sockets.Keep(new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp));

    internal static Socket Listen(OpenSockets sockets, IPAddress address, int backlog, int port = 0)
    {
        var listener = New(sockets, address);
        listener.Bind(new IPEndPoint(address, port));
        listener.Listen(backlog);
        return listener;
    }

    /// <summary>A connection to an address of this host, whose listener is gone.</summary>
    internal static TcpPair Connect(OpenSockets sockets, IPAddress address, int port = 0)
    {
        var listener = Listen(sockets, address, backlog: 1, port);
        var client = New(sockets, address);
        client.Connect(listener.LocalEndPoint!);
        var server = sockets.Keep(listener.Accept());
        listener.Dispose();
        return new(client, server);
    }

    /// <summary>Sends the SYN and does not wait for the answer.</summary>
    internal static Socket StartConnect(OpenSockets sockets, EndPoint server)
    {
        var client = New(sockets, ((IPEndPoint)server).Address);

        // Socket forgets the local end of a connection that does not come about, unless it was bound.
        client.Bind(new IPEndPoint(((IPEndPoint)server).Address, 0));
        client.Blocking = false;
        try
        {
            client.Connect(server);
        }
        catch (SocketException started) when (started.SocketErrorCode == SocketError.WouldBlock)
        {
        }

        return client;
    }

    /// <summary>Sends, so many bytes at a time, until the peer's window is full and the client cannot send on for so long.</summary>
    internal static void Fill(Socket client, int bytes, TimeSpan patience)
    {
        client.Blocking = false;
        while (client.Poll(patience, SelectMode.SelectWrite))
        {
            client.Send(new byte[bytes], SocketFlags.None, out _);
        }
    }

    /// <summary>Waits for the peer's FIN, and leaves it unread.</summary>
    internal static void AwaitEnd(Socket socket)
    {
        var wait = TimeSpan.FromSeconds(10);
        Assert.That(socket.Poll(wait, SelectMode.SelectRead), Is.True, $"no FIN came within {wait}");
    }

    internal static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}
