using System.Net;
using System.Runtime.Versioning;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;
using DotNetSockets.Tests.Oracles;
using SocketSnapshot;
using NetworkNamespace = DotNetSockets.Tests.Namespaces.NetworkNamespace;
using Place = SocketSnapshot.NetworkNamespace;

namespace DotNetSockets.Tests.Places;

/// <summary>Every kind of filter that the kernel has: a namespace that is named has the rows that whoever is in it sees.</summary>
[Category(Categories.Oracle)]
[SupportedOSPlatform("linux")]
internal sealed class PlacedFilterTests : IDisposable
{
    private static readonly SocketFilter[] Kinds =
    [
        SocketFilter.HasMark(0x1234, uint.MaxValue), SocketFilter.HasMark(0x1234, uint.MaxValue).Negate(), SocketFilter.HasMark(0, 0),
        SocketFilter.Autobound, SocketFilter.Autobound.Negate(), SocketFilter.OnInterface("lo"), SocketFilter.OnInterface("lo").Negate(),
        SocketFilter.HasPort(SocketSide.Local, 6601, 6601), SocketFilter.HasPort(SocketSide.Foreign, 1, 65535),
        SocketFilter.HasAddress(SocketSide.Foreign, HostAddress.FromIPv4(0x7f000000), 8),
        SocketFilter.InStates(SocketStates.Listen), SocketFilter.Everything, SocketFilter.Nothing,
        SocketFilter.All(SocketFilter.InStates(SocketStates.Listen), SocketFilter.HasMark(0x1234, uint.MaxValue)),
        SocketFilter.Any(SocketFilter.InStates(SocketStates.Listen), SocketFilter.Autobound),
    ];

    private OpenSockets _sockets = null!;
    private NetworkNamespace _network = null!;
    private string _path = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _sockets = new OpenSockets();
        _network = NetworkNamespace.Create();
        _network.Run(() =>
        {
            var marked = Tcp.Listen(_sockets, IPAddress.Loopback, 4, port: 6601);
            LinuxSocket.SetOption(marked, LibC.SOL_SOCKET, LibC.SO_MARK, 0x1234);
            LinuxSocket.BindToDevice(Tcp.Listen(_sockets, IPAddress.Loopback, 4), "lo");
            Tcp.Connect(_sockets, IPAddress.Loopback);
            Udp.Bind(_sockets, IPAddress.IPv6Loopback);
            _path = $"/proc/{new FileInfo("/proc/thread-self").LinkTarget}/ns/net";
        });
    }

    public void Dispose()
    {
        _network?.Dispose();
        _sockets?.Dispose();
    }

    [Test]
    public void A_filter_gives_the_same_rows_whether_the_namespace_is_named_or_not()
    {
        var sizes = new HashSet<int>();
        foreach (var filter in Kinds.Concat(Cgroups()))
        {
            var plain = _network.Run(() => Taken(filter, null));
            Assert.That(_network.Run(() => Taken(filter, [NetworkNamespaces.Current()])), Is.EqualTo(plain), $"from within: {filter}");
            Assert.That(Elsewhere(filter), Is.EqualTo(plain), $"from elsewhere: {filter}");
            sizes.Add(plain.Count);
        }

        Assert.That(sizes, Has.Count.GreaterThan(4), "the filters tell the sockets apart");
    }

    [TestCase("fwmark = 0x1234")]
    [TestCase("autobound")]
    [TestCase("cgroup /")]
    [TestCase("state listening and fwmark = 0x1234")]
    public void The_column_of_the_namespace_hides_no_row(string filter)
    {
        int Count(string columns) => Tool.Rows(_network, ["-tuan", "--columns", columns, .. filter.Split(' ')]).Count;
        Assert.That(Count("+netns"), Is.EqualTo(Count("+inode")));
    }

    /// <summary>The same number is another interface here, or none.</summary>
    [Test]
    public void The_number_of_an_interface_is_that_of_the_namespace()
    {
        _network.Run(() => Command.Run("ip", "link", "add", "numbered", "index", "4242", "type", "veth", "peer", "name", "other"));
        var port = _network.Run(() =>
        {
            var listener = Tcp.New(_sockets, IPAddress.Any);
            LinuxSocket.BindToDevice(listener, "numbered");
            listener.Bind(new IPEndPoint(IPAddress.Any, 0));
            listener.Listen(1);
            return Tcp.PortOf(listener);
        });
        foreach (var filter in new[] { "dev = 4242", "interface = 4242", "dev = 4242 and peer_pid = null", "dev = numbered", "src 0.0.0.0%numbered", $"src 0.0.0.0%4242:{port}" })
        {
            var run = AppRun.Of("-N", _path, "-tln", "-f", "csv", "-H", "--columns", "local_port", filter);
            Assert.That((run.Code, run.Output, run.Error), Is.EqualTo((0, $"{port}\r\n", "")), filter);
        }

        Assert.That(AppRun.Of("-N", _path, "-tln", "--explain-filter", "dev = 4242").Output, Does.Contain("dev 4242"));
    }

    private List<ulong?> Elsewhere(SocketFilter filter) => Taken(filter, [NetworkNamespaces.Find(_path)!]);

    private static List<ulong?> Taken(SocketFilter filter, IReadOnlyList<Place>? spaces)
    {
        var options = new SocketTableOptions { Protocols = SocketProtocols.Tcp | SocketProtocols.Udp, Filter = filter, NetworkNamespaces = spaces };
        return [.. SocketTable.Capture(options).Sockets.Select(socket => socket.Cookie).Order()];
    }

    private static IEnumerable<SocketFilter> Cgroups() => CgroupTree.IdOf("/") is { } root ? [SocketFilter.InCgroup(root), SocketFilter.InCgroup(root).Negate()] : [];
}
