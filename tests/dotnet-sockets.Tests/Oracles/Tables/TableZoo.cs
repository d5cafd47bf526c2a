using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles.Tables;

/// <summary>A network namespace with routes of every type, interfaces of every kind at hand, traffic, drops, and joined multicast groups.</summary>
internal sealed class TableZoo : IDisposable
{
    private const int SOL_IP = 0;
    private const int SOL_IPV6 = 41;
    private const int IP_BLOCK_SOURCE = 38;
    private const int IP_ADD_SOURCE_MEMBERSHIP = 39;
    private const int MCAST_JOIN_SOURCE_GROUP = 46;

    /// <summary>In ip's batch language.</summary>
    private const string Links = """
        link add v0 type veth peer name v1
        link set v1 address 02:00:00:00:00:01
        link add p0 type veth peer name p1
        link add br0 type bridge
        link set p0 master br0
        link set p0 alias "a port, of =br0"
        link add ifb0 type ifb
        tuntap add t0 mode tun
        address add 10.1.0.1/24 dev v0
        address add 10.9.0.1 peer 10.9.0.2 dev t0
        address add 2001:db8::1/64 dev v0 nodad
        link set v0 up
        link set v1 up
        link set p0 up
        link set br0 up
        link set t0 up promisc on allmulticast on
        neighbour add 10.1.0.77 lladdr 02:00:00:00:00:77 dev v0 nud permanent
        """;

    private const string Routes = """
        route add default via 10.1.0.2
        route add 10.2.0.0/16 via 10.1.0.3 metric 50 mtu 1400 advmss 1300 window 5000 rtt 100ms src 10.1.0.1
        route add 10.3.0.0/16 nexthop via 10.1.0.4 weight 2 nexthop via 10.1.0.5 weight 1
        route add blackhole 10.4.0.0/16
        route add unreachable 10.5.0.1
        route add prohibit 10.6.0.0/16
        route add throw 10.7.0.0/16
        route add 10.8.0.0/16 dev v0 table 100 proto static
        route add unreachable default table 4711 metric 4294967295
        route add 10.10.0.0/16 dev br0 proto 77
        route add 10.11.0.0/16 via inet6 2001:db8::5 dev v0
        route add broadcast 10.12.0.255 dev v0
        route add local 10.13.0.0/16 dev lo
        route add 10.14.0.0/16 via 10.77.0.1 dev v0 onlink tos 0x10
        route add 10.15.0.1 dev v0 scope link
        route add 10.16.0.0/16 via 10.1.0.6 mtu lock 1300
        nexthop add id 7 via 10.1.0.9 dev v0
        route add 10.17.0.0/16 nhid 7
        """;

    private const string RoutesIPv6 = """
        route add default via 2001:db8::2
        route add 2001:db8:2::/48 nexthop via 2001:db8::3 weight 3 nexthop via 2001:db8::4
        route add blackhole 2001:db8:4::/48
        route add unreachable 2001:db8:5::1
        route add prohibit 2001:db8:6::/48
        route add throw 2001:db8:7::/48
        route add 2001:db8:8::/48 dev v0 table 100
        route add 2001:db8:9::/48 via fe80::1 dev v0 metric 5
        route add 2001:db8:10::/48 from 2001:db8::/64 dev v0
        route add local 2001:db8:11::/48 dev lo
        route add anycast 2001:db8:12::1 dev v0
        route add 2001:db8:13::/48 dev v0 pref high mtu 1300 advmss 1200
        """;

    private readonly OpenSockets _sockets = new();

    internal TableZoo()
    {
        Network = NetworkNamespace.Create();
        try
        {
            Network.Run(Build);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal NetworkNamespace Network { get; }

    public void Dispose()
    {
        _sockets.Dispose();
        Network.Dispose();
    }

    private void Build()
    {
        Command.RunWithInput(Links, "ip", "-batch", "-");
        foreach (var link in new[] { "link add d0 type dummy", "link add link v0 name v0.5 type vlan id 5", "link set d0 up", "link set v0.5 up" })
        {
            // Not every kernel has these two.
            Command.Run("sh", "-c", $"ip {link} 2> /dev/null || true");
        }

        Command.RunWithInput(Routes, "ip", "-batch", "-");
        Command.RunWithInput(RoutesIPv6, "ip", "-6", "-batch", "-");
        SendTraffic();
        JoinGroups();
    }

    /// <summary>To a host that is not there, where v1 drops it as another's; into a tunnel that nobody reads; to a port that nobody has.</summary>
    private void SendTraffic()
    {
        var socket = Udp.New(_sockets, IPAddress.Any);
        foreach (var (address, size) in new[] { ("10.1.0.77", 100), ("10.9.0.2", 200), ("127.0.0.1", 300) })
        {
            for (var i = 0; i < 5; i++)
            {
                try
                {
                    socket.SendTo(new byte[size], new IPEndPoint(IPAddress.Parse(address), 9));
                }
                catch (SocketException refused) when (refused.SocketErrorCode is SocketError.ConnectionRefused or SocketError.NetworkDown)
                {
                }
            }
        }
    }

    private void JoinGroups()
    {
        for (var i = 0; i < 3; i++)
        {
            Ipv4().SetSocketOption(
                SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Parse("239.1.1.1"), IPAddress.Parse("10.1.0.1")));
        }

        var including = Ipv4();
        including.SetRawSocketOption(SOL_IP, IP_ADD_SOURCE_MEMBERSHIP, Bytes("232.1.1.1", "10.1.0.1", "10.1.0.9"));
        including.SetRawSocketOption(SOL_IP, IP_ADD_SOURCE_MEMBERSHIP, Bytes("232.1.1.1", "10.1.0.1", "10.1.0.10"));
        var excluding = Ipv4();
        excluding.SetSocketOption(
            SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Parse("239.2.2.2"), IPAddress.Parse("10.1.0.1")));
        excluding.SetRawSocketOption(SOL_IP, IP_BLOCK_SOURCE, Bytes("239.2.2.2", "10.1.0.1", "10.1.0.11"));
        Ipv4().SetRawSocketOption(SOL_IP, IP_ADD_SOURCE_MEMBERSHIP, Bytes("232.3.3.3", "10.1.0.1", "10.1.0.9"));
        Ipv6().SetSocketOption(
            SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(IPAddress.Parse("ff05::1:3"), LinuxSocket.IndexOf("v0")));
        Ipv6().SetRawSocketOption(SOL_IPV6, MCAST_JOIN_SOURCE_GROUP, GroupSource("ff35::1234", "2001:db8::9"));
    }

    private Socket Ipv4() => Udp.New(_sockets, IPAddress.Any);

    private Socket Ipv6() => Udp.New(_sockets, IPAddress.IPv6Any);

    private static byte[] Bytes(params string[] addresses) => [.. addresses.SelectMany(address => IPAddress.Parse(address).GetAddressBytes())];

    /// <summary>struct group_source_req: an interface, and two struct sockaddr_storage.</summary>
    private static byte[] GroupSource(string group, string source)
    {
        const int StorageSize = 128;
        var request = new byte[8 + (2 * StorageSize)];
        BitConverter.TryWriteBytes(request, (int)LinuxSocket.IndexOf("v0"));
        foreach (var (address, offset) in new[] { (group, 8), (source, 8 + StorageSize) })
        {
            request[offset] = 10;
            IPAddress.Parse(address).TryWriteBytes(request.AsSpan(offset + 8), out _);
        }

        return request;
    }
}
