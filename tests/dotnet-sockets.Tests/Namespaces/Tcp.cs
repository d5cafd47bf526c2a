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

    /// <summary>Sends, so many bytes at a time, until the peer's window is closed and the buffer takes no more.</summary>
    internal static void Fill(Socket client, int bytes)
    {
        client.Blocking = false;
        Wait.Until(
            () =>
            {
                client.Send(new byte[bytes], SocketFlags.None, out var error);
                return error == SocketError.WouldBlock
                    && TcpInfo.Of(client) is { PeerWindow: 0 } or { PeerWindow: null, Unacknowledged: 0, Unsent: > 0 };
            },
            "the peer's window is closed");
    }

    /// <summary>
    /// Waits until the kernel has brought the socket into the state. No event tells it: a FIN without data, for one, is acknowledged
    /// 40 ms later, while its receiver can read the end at once.
    /// </summary>
    internal static void AwaitState(Socket socket, TcpState state) => Wait.Until(() => TcpInfo.Of(socket).State == state, $"{state}");

    /// <summary>Waits until all that was sent has been acknowledged.</summary>
    internal static void AwaitDelivery(Socket socket) =>
        Wait.Until(() => TcpInfo.Of(socket) is { Unacknowledged: 0, Unsent: 0 }, "everything that was sent is acknowledged");

    /// <summary>Waits until so many connections wait to be accepted; connect() comes back before the listener has the last packet.</summary>
    internal static void AwaitPending(Socket listener, int connections) =>
        Wait.Until(() => TcpInfo.Of(listener).Unacknowledged == connections, $"{connections} connections wait to be accepted");

    /// <summary>Waits until so many sockets of the calling thread's network namespace are in the state, for those without a descriptor.</summary>
    internal static void AwaitCount(TcpState state, int count) => Wait.Until(() => CountOf(state) == count, $"{count} sockets in {state}");

    /// <summary>The peer of a client that has closed its end: FIN_WAIT2 here, CLOSE_WAIT there.</summary>
    internal static void CloseOneEnd(Socket first, Socket other)
    {
        first.Shutdown(SocketShutdown.Send);
        AwaitState(first, TcpState.FinWait2);
        AwaitState(other, TcpState.CloseWait);
    }

    /// <summary>Both ends closed, the first one's before the other's: TIME_WAIT is left of the first, and nothing of the other.</summary>
    internal static void LeaveTimeWait(Socket first, Socket other)
    {
        CloseOneEnd(first, other);
        other.Shutdown(SocketShutdown.Send);

        // A small socket of the kernel's own goes on as TIME_WAIT, and the first one's is closed at that moment.
        AwaitState(first, TcpState.Close);
        AwaitState(other, TcpState.Close);
        first.Dispose();
        other.Dispose();
    }

    internal static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;

    /// <summary>The fourth word of a line of /proc/net/tcp is the state, in hexadecimal.</summary>
    private static int CountOf(TcpState state) => new[] { "tcp", "tcp6" }
        .Select(table => $"/proc/thread-self/net/{table}").Where(File.Exists).SelectMany(File.ReadLines)
        .Count(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var word, ..] && word == $"{(int)state:X2}");
}
