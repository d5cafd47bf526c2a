using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Commands.Waiting;

/// <summary>Ways to bind to port 8080, and what a real packet to an address then meets.</summary>
internal static class Binder
{
    internal const int Port = 8080;

    internal static IReadOnlyList<string> Kinds { get; } =
    [
        "nobody", "any", "loopback", "other loopback", "own address", "dual stack", "IPv6 alone", "IPv6 loopback", "device lo", "other device", "IPv6 device lo", "IPv6 other device", "reuseport", "bound alone",
    ];

    /// <summary>The sockets of a kind; those of TCP listen, but for one.</summary>
    internal static List<Socket> Open(OpenSockets sockets, string kind, ProtocolType protocol)
    {
        return kind switch
        {
            "nobody" => [],
            "any" => [One(IPAddress.Any)],
            "loopback" => [One(IPAddress.Loopback)],
            "other loopback" => [One(IPAddress.Parse("127.0.0.2"))],
            "own address" => [One(IPAddress.Parse("10.0.0.1"))],
            "dual stack" => [One(IPAddress.IPv6Any, static socket => socket.DualMode = true)],
            "IPv6 alone" => [One(IPAddress.IPv6Any, static socket => socket.DualMode = false)],
            "IPv6 loopback" => [One(IPAddress.IPv6Loopback)],
            "device lo" => [One(IPAddress.Any, static socket => LinuxSocket.BindToDevice(socket, "lo"))],
            "other device" => [One(IPAddress.Any, static socket => LinuxSocket.BindToDevice(socket, "own0"))],
            "IPv6 device lo" => [One(IPAddress.IPv6Any, static socket => LinuxSocket.BindToDevice(socket, "lo"))],
            "IPv6 other device" => [One(IPAddress.IPv6Any, static socket => LinuxSocket.BindToDevice(socket, "own0"))],
            "reuseport" => [One(IPAddress.Any, Share), One(IPAddress.Any, Share)],
            _ => [One(IPAddress.Loopback, listens: false)],
        };

        Socket One(IPAddress address, Action<Socket>? prepare = null, bool listens = true)
        {
            var socket = sockets.Keep(new Socket(address.AddressFamily, protocol == ProtocolType.Tcp ? SocketType.Stream : SocketType.Dgram, protocol));
            prepare?.Invoke(socket);
            socket.Bind(new IPEndPoint(address, Port));
            if (listens && protocol == ProtocolType.Tcp)
            {
                socket.Listen(4);
            }

            return socket;
        }
    }

    /// <summary>Whether a real packet is answered: a connection comes about, or a datagram is taken.</summary>
    internal static bool Answers(IPAddress address, ProtocolType protocol)
    {
        using var client = new Socket(address.AddressFamily, protocol == ProtocolType.Tcp ? SocketType.Stream : SocketType.Dgram, protocol);
        try
        {
            client.Connect(address, Port);
            if (protocol == ProtocolType.Udp)
            {
                // On this host it is delivered, or refused, before send() comes back.
                client.Send([1]);
                client.Send([1]);
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Share(Socket socket) => LinuxSocket.SetOption(socket, LibC.SOL_SOCKET, LibC.SO_REUSEPORT, 1);
}
