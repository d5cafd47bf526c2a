using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A network namespace with every kind of socket in it, each in a state that lasts.</summary>
internal sealed class SocketZoo : IDisposable
{
    private const string Veth = "zoo0";
    private const string VethAddress = "fe80::200";

    private readonly OpenSockets _sockets = new();
    private readonly List<KnownRow> _rows = [];

    private SocketZoo(NetworkNamespace network) => Network = network;

    /// <summary>The ONE list of what is in it.</summary>
    internal static IReadOnlyList<IKnownSockets> Kinds { get; } = [.. new[] { IPAddress.Loopback, IPAddress.IPv6Loopback }
        .SelectMany(KindsOf), new Listener(IPAddress.Any, 1), new DualStackConnection(), new MappedClient(), new UdpMapped(),
        new LinkLocal(VethAddress, Veth)];

    internal NetworkNamespace Network { get; }

    /// <summary>The rows that its sockets must be shown as, TIME_WAIT's apart.</summary>
    internal IReadOnlyList<KnownRow> Rows => _rows;

    internal static SocketZoo Open()
    {
        var zoo = new SocketZoo(NetworkNamespace.Create());
        try
        {
            zoo.Network.Run(zoo.Prepare);
            foreach (var kind in Kinds)
            {
                zoo.Add(kind);
            }

            zoo.Settle();
            return zoo;
        }
        catch
        {
            zoo.Dispose();
            throw;
        }
    }

    /// <summary>TIME_WAIT lasts a minute only: a test that wants it in the table has it made anew.</summary>
    internal IReadOnlyList<KnownRow> AddTimeWait() => Network.Run<IReadOnlyList<KnownRow>>(() =>
        [.. new TimeWait(IPAddress.Loopback).Open(_sockets), .. new TimeWait(IPAddress.IPv6Loopback).Open(_sockets)]);

    public void Dispose()
    {
        _sockets.Dispose();
        Network.Dispose();
    }

    private static IEnumerable<IKnownSockets> KindsOf(IPAddress address)
    {
        var isIPv4 = address.AddressFamily == AddressFamily.InterNetwork;
        var any = isIPv4 ? IPAddress.Any : IPAddress.IPv6Any;
        return
        [
            new Listener(address, 5), new Listener(any, 4096), new PendingConnections(address, 3, 2), new FullBacklog(address, 1),
            new UnreadBytes(address, 5), new UnsentBytes(address),
            new SynSent(address, 9), new SynReceived(address),
            new FinWait1(address), new FinWait2(address), new LastAck(address), new Closing(address),
            new BoundTcp(address), new BoundToDevice(any, "lo"),
            new UdpUnconnected(address), new UdpUnconnected(any), new UdpConnected(address), new UdpUnread(address, 3),
            new UdpCorked(address), new UdpPortReuse(address, 2), new UdpLite(address),
            new Raw(address, 253), new RawUnread(address, 254), new Ping(address, isIPv4 ? 1234 : 1244),
        ];
    }

    private void Prepare()
    {
        PacketFilter.Create();
        Command.Run("ip", "link", "add", Veth, "type", "veth", "peer", "name", "zoo1");
        Command.Run("ip", "address", "add", $"{VethAddress}/64", "dev", Veth, "nodad");
        Command.Run("ip", "link", "set", "zoo1", "up");
        Command.Run("ip", "link", "set", Veth, "up");
        SystemControl.Set("net/ipv4/ping_group_range", "0 0");

        // As many attempts as the kernel allows, so that no handshake is given up while tests look at it.
        SystemControl.Set("net/ipv4/tcp_syn_retries", "127");
        SystemControl.Set("net/ipv4/tcp_synack_retries", "255");
    }

    private void Add(IKnownSockets kind) => Network.Run(() => _rows.AddRange(kind.Open(_sockets)));

    private void Settle()
    {
        var wanted = _rows
            .Select(known => RowComparer.Apply(known.Row, NetstatRules.Ours))
            .OfType<OracleRow>()
            .Select(row => new KnownRow(row))
            .ToList();
        var missing = wanted;
        Wait.Until(
            () =>
            {
                var seen = Netstat.All(Network);
                missing = wanted.FindAll(known => !seen.Any(known.Is));
                return missing.Count == 0;
            },
            () => $"netstat shows {string.Join(", ", missing.Select(known => known.Row))}");
    }
}
