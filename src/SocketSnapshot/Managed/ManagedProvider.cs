using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>The BCL's own table, for systems without a provider of their own: addresses, ports and TCP states, and nothing more.</summary>
internal sealed class ManagedProvider : ISocketProvider
{
    public string Name => "managed";

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        var served = wanted & (SocketProtocols.Tcp | SocketProtocols.Udp);
        if (served == 0)
        {
            return SocketReading.Empty;
        }

        var warnings = new List<string>
        {
            "On this system queues, interfaces, inodes, users and connected UDP sockets are not known.",
        };
        var properties = IPGlobalProperties.GetIPGlobalProperties();
        List<SocketInfo> sockets =
        [
            .. Ask(wanted, SocketProtocol.Tcp, properties.GetActiveTcpListeners, Listener, warnings),
            .. Ask(wanted, SocketProtocol.Tcp, properties.GetActiveTcpConnections, Connection, warnings),
            .. Ask(wanted, SocketProtocol.Udp, properties.GetActiveUdpListeners, UdpSocket, warnings),
        ];
        var records = from socket in sockets
                      group socket by (socket.Protocol, socket.Family) into run
                      where options.Families().Contains(run.Key.Family)
                      select new ManagedRecords(run.Key.Protocol, run.Key.Family, [.. run]);
        return new SocketReading(served, [.. records], warnings);
    }

    /// <summary>A system may refuse one of the tables (without IPv6, some do); the others are still worth having.</summary>
    private static IEnumerable<SocketInfo> Ask<T>(
        SocketProtocols wanted, SocketProtocol protocol, Func<T[]> table, Func<T, SocketInfo> convert, List<string> warnings)
    {
        if ((wanted & protocol.ToSet()) == 0)
        {
            return [];
        }

        try
        {
            return table().Select(convert);
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            warnings.Add($"A part of the {protocol.ToWord()} sockets is missing: {refusal.Message}");
            return [];
        }
    }

    private static SocketInfo Listener(IPEndPoint local) =>
        Create(SocketProtocol.Tcp, local, null) with { State = SocketState.Listen };

    private static SocketInfo UdpSocket(IPEndPoint local) => Create(SocketProtocol.Udp, local, null);

    private static SocketInfo Connection(TcpConnectionInformation connection) =>
        Create(SocketProtocol.Tcp, connection.LocalEndPoint, connection.RemoteEndPoint) with { State = State(connection.State) };

    private static SocketInfo Create(SocketProtocol protocol, IPEndPoint local, IPEndPoint? foreign) => new()
    {
        Protocol = protocol,
        Family = local.AddressFamily,
        LocalAddress = HostAddress.FromIPAddress(local.Address),
        LocalPort = Port(local.Port),
        ForeignAddress = foreign is not null ? HostAddress.FromIPAddress(foreign.Address)
            : local.AddressFamily == AddressFamily.InterNetworkV6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4,
        ForeignPort = Port(foreign?.Port ?? 0),
    };

    private static ushort? Port(int port) => port == 0 ? null : (ushort)port;

    private static SocketState? State(TcpState state) => state switch
    {
        TcpState.Listen => SocketState.Listen,
        TcpState.SynSent => SocketState.SynSent,
        TcpState.SynReceived => SocketState.SynReceived,
        TcpState.Established => SocketState.Established,
        TcpState.FinWait1 => SocketState.FinWait1,
        TcpState.FinWait2 => SocketState.FinWait2,
        TcpState.CloseWait => SocketState.CloseWait,
        TcpState.Closing => SocketState.Closing,
        TcpState.LastAck => SocketState.LastAck,
        TcpState.TimeWait => SocketState.TimeWait,
        TcpState.Closed or TcpState.DeleteTcb => SocketState.Close,
        _ => null,
    };
}
