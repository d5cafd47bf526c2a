using System.Net;
using System.Net.Sockets;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>A terminal shows tcp46 and udp46 where ss shows a star for the address.</summary>
[Category(Categories.Oracle)]
[Platform("Linux")]
internal sealed class DualStackMarkTests
{
    [Test]
    public void The_mark_is_where_ss_has_a_star_and_a_pipe_has_none()
    {
        using var network = NetworkNamespace.Create();
        network.Run(() =>
        {
            Need.Program("ss");
            using var one = Open(SocketType.Stream, IPAddress.IPv6Any, isDual: true);
            using var two = Open(SocketType.Stream, IPAddress.IPv6Any, isDual: false);
            using var three = Open(SocketType.Dgram, IPAddress.IPv6Any, isDual: true);
            using var four = Open(SocketType.Dgram, IPAddress.IPv6Any, isDual: false);
            using var five = Open(SocketType.Stream, IPAddress.IPv6Loopback, isDual: true);
            var starred = Command.Run("ss", "-tulnH").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4]).Where(end => end.StartsWith('*'))
                .Select(end => end.Split(':')[1]).ToList();
            Assert.That(starred, Is.EquivalentTo(new[] { PortOf(one), PortOf(three) }));
            var marked = Show(isTerminal: true).Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(cells => cells.Length > 3 && cells[0] is "tcp46" or "udp46").Select(cells => cells[3].Split(':')[^1]);
            Assert.That(marked, Is.EquivalentTo(starred));
            Assert.That(Show(isTerminal: false), Does.Not.Match(@"(?m)^[a-z]+46 ").And.Contain("tcp6 "));
        });
    }

    private static string Show(bool isTerminal)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        App.Run(new Terminal(output, () => error) { Arguments = ["-tuln", "--color", "never"], IsTerminal = () => isTerminal, Width = () => 80 });
        Assert.That(error.ToString(), Is.Empty);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Socket Open(SocketType type, IPAddress address, bool isDual)
    {
        var socket = new Socket(AddressFamily.InterNetworkV6, type, ProtocolType.Unspecified) { DualMode = isDual };
        socket.Bind(new IPEndPoint(address, 0));
        if (type == SocketType.Stream)
        {
            socket.Listen();
        }

        return socket;
    }

    private static string PortOf(Socket socket) => $"{((IPEndPoint)socket.LocalEndPoint!).Port}";
}
