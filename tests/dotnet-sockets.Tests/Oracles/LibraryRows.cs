using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The library's sockets as rows, spelled by the test and not by the tool.</summary>
internal static class LibraryRows
{
    internal static OracleRow Of(SocketInfo socket) => new(
        Proto(socket),
        socket.ReceiveQueue,
        socket.SendQueue,
        socket.LocalAddress.ToString(),
        (int?)socket.LocalPort,
        socket.ForeignAddress.ToString(),
        (int?)socket.ForeignPort,
        State(socket.State),
        socket.Interface);

    private static string Proto(SocketInfo socket)
    {
        var name = socket.Protocol switch
        {
            SocketProtocol.Tcp => "tcp",
            SocketProtocol.Udp => "udp",
            SocketProtocol.UdpLite => "udplite",
            SocketProtocol.Raw => "raw",
            SocketProtocol.Icmp => "icmp",
            var other => throw new InvalidOperationException($"{other} is not one of the zoo's"),
        };
        return socket.Family == AddressFamily.InterNetworkV6 ? $"{name}6" : name;
    }

    private static string? State(SocketState? state) => state switch
    {
        null => null,
        SocketState.SynSent => "SYN_SENT",
        SocketState.SynReceived => "SYN_RECV",
        SocketState.FinWait1 => "FIN_WAIT1",
        SocketState.FinWait2 => "FIN_WAIT2",
        SocketState.TimeWait => "TIME_WAIT",
        SocketState.CloseWait => "CLOSE_WAIT",
        SocketState.LastAck => "LAST_ACK",
        { } other => other.ToString().ToUpperInvariant(),
    };
}
