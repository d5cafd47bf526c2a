using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The zoo, and as many sockets more as make 500: many addresses, ports inside and outside the kernel's range, marks, devices.</summary>
internal sealed class CrowdedZoo : IDisposable
{
    private const int SO_MARK = 36;

    private static readonly IPAddress[] Addresses =
        [.. new[] { "127.0.0.1", "127.0.0.2", "127.1.2.3", "10.1.2.3", "::1", "fd00::1", "fd00:1::1" }.Select(IPAddress.Parse)];

    private readonly SocketZoo _zoo = SocketZoo.Open();
    private readonly OpenSockets _sockets = new();
    private int _made;

    internal CrowdedZoo() => Network.Run(Fill);

    internal NetworkNamespace Network => _zoo.Network;

    public void Dispose()
    {
        _sockets.Dispose();
        _zoo.Dispose();
    }

    private void Fill()
    {
        foreach (var address in Addresses.Where(address => !IPAddress.IsLoopback(address)))
        {
            var isIPv4 = address.AddressFamily == AddressFamily.InterNetwork;
            Command.Run("ip", ["address", "add", $"{address}/{(isIPv4 ? 24 : 64)}", "dev", "lo", .. isIPv4 ? Array.Empty<string>() : ["nodad"]]);
        }

        for (ushort i = 0; i < 70; i++)
        {
            var address = Addresses[i % Addresses.Length];
            var listener = Mark(Tcp.New(_sockets, address));
            listener.Bind(new IPEndPoint(address, 1000 + i));
            listener.Listen(8);
            for (var j = 0; j < 2; j++)
            {
                var client = Mark(Tcp.New(_sockets, address));
                client.Bind(new IPEndPoint(address, j == 0 ? 0 : 2000 + i));
                client.Connect(listener.LocalEndPoint!);
                _sockets.Keep(listener.Accept());
            }

            if (i % 7 == 0)
            {
                Reset(listener, address);
            }

            Mark(Udp.New(_sockets, address)).Bind(new IPEndPoint(address, 1000 + i));
            Mark(Udp.New(_sockets, address)).Connect(new IPEndPoint(address, i % 3 == 0 ? 53 : 1000 + i));
        }
    }

    /// <summary>A socket that is bound and no more, of which the kernel remembers the peer that reset its connection.</summary>
    private void Reset(Socket listener, IPAddress address)
    {
        var client = Mark(Tcp.New(_sockets, address));
        client.Bind(new IPEndPoint(address, 3000 + _made));
        client.Connect(listener.LocalEndPoint!);
        using var server = listener.Accept();
        server.LingerState = new LingerOption(true, 0);
    }

    private Socket Mark(Socket socket)
    {
        LinuxSocket.SetOption(socket, 1, SO_MARK, _made % 4);
        if (_made++ % 5 == 0)
        {
            LinuxSocket.BindToDevice(socket, "lo");
        }

        return socket;
    }
}
