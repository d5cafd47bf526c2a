using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Connections of many kinds: both families, several algorithms, marks, signatures, keepalives, MPTCP.</summary>
internal static class BusyConnections
{
    private static readonly string[] Algorithms = ["cubic", "reno", "bbr"];

    internal static List<TcpPair> Open(OpenSockets sockets, int count)
    {
        var available = File.ReadAllText("/proc/sys/net/ipv4/tcp_available_congestion_control").Split(' ', '\n');
        var algorithms = Algorithms.Intersect(available).ToList();
        return [.. Enumerable.Range(0, count).Select(number => Open(sockets, number, algorithms))];
    }

    private static TcpPair Open(OpenSockets sockets, int number, List<string> algorithms)
    {
        var family = number % 7 == 6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        var protocol = number % 50 == 2 && File.Exists("/proc/sys/net/mptcp/enabled") ? LibC.IPPROTO_MPTCP : 0;
        var listener = LinuxSocket.Open(sockets, family, LibC.SOCK_STREAM, protocol);
        var client = LinuxSocket.Open(sockets, family, LibC.SOCK_STREAM, protocol);
        if (number % 50 == 4 && family == AddressFamily.InterNetwork)
        {
            Sign(listener);
            Sign(client);
        }

        if (protocol == 0)
        {
            client.SetRawSocketOption(LibC.SOL_TCP, LibC.TCP_CONGESTION, System.Text.Encoding.ASCII.GetBytes(algorithms[number % algorithms.Count]));
        }

        LinuxSocket.SetOption(client, LibC.SOL_SOCKET, LibC.SO_MARK, number % 5);
        client.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, number % 4 * 8);
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, number % 20 == 0);
        listener.Bind(new IPEndPoint(family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, 0));
        listener.Listen(1);
        client.Connect(listener.LocalEndPoint!);
        var server = sockets.Keep(listener.Accept());
        if (number % 20 == 0)
        {
            server.Shutdown(SocketShutdown.Send);
        }
        else if (number % 5 != 0)
        {
            listener.Dispose();
        }

        return new(client, server);
    }

    /// <summary>struct tcp_md5sig, linux/tcp.h. ss prints the key as it is, so it is one that its readers can do without: a line's end.</summary>
    private static void Sign(Socket socket)
    {
        var signature = new byte[216];
        var anyone = new IPEndPoint(IPAddress.Loopback, 0).Serialize();
        anyone.Buffer.Span[..anyone.Size].CopyTo(signature);
        BitConverter.TryWriteBytes(signature.AsSpan(130), (ushort)1);
        signature[136] = (byte)'\n';
        socket.SetRawSocketOption(LibC.SOL_TCP, LibC.TCP_MD5SIG, signature);
    }
}
