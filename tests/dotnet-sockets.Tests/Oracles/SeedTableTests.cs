using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The table a netstat user knows by heart, made of the very sockets, addresses and names in it.</summary>
[Category(Categories.Oracle)]
internal sealed class SeedTableTests : IDisposable
{
    private const string Hosts = "127.0.1.1 icebox\n192.168.7.2 icebox.lan\n::1 ip6-localhost\n";

    private const string Heading = "Active Internet connections (servers and established)";

    private const string Table = """
        Proto Recv-Q Send-Q Local Address          Foreign Address        State
        tcp        0      0 icebox:domain          *:*                    LISTEN
        tcp        0      0 icebox.lan:44468       124.28.28.50:http      TIME_WAIT
        tcp6       0      0 ip6-localhost:ipp      [::]:*                 LISTEN
        tcp6       1      0 ip6-localhost:35094    ip6-localhost:ipp      CLOSE_WAIT
        """;

    private static readonly int[] Ports = [53, 44468, 631, 35094];

    private readonly OpenSockets _sockets = new();
    private readonly string _hosts = Path.GetTempFileName();
    private NetworkNamespace _network = null!;

    [OneTimeSetUp]
    public void BuildTheSockets()
    {
        File.WriteAllText(_hosts, Hosts);
        _network = NetworkNamespace.Create();
        _network.Run(Build);
    }

    /// <summary>NUnit calls it after the last test.</summary>
    public void Dispose()
    {
        _sockets.Dispose();
        _network?.Dispose();
        File.Delete(_hosts);
    }

    [Test]
    public void The_seed_table_comes_out_as_shown()
    {
        var lines = RunTool("-at").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd());
        Assert.That(lines, Is.EqualTo(Table.Split('\n').Prepend(Heading)));
    }

    [Test]
    public void Numbers_take_the_names_places_with_the_numeric_flag()
    {
        var rows = TableFormat.Read(RunTool("-atn"));
        Assert.That(RowComparer.Differences(rows, ToolFormats.OfNdjson(RunTool("-at", "-f", "ndjson"))), Is.Empty);
        Assert.That(rows.Select(row => row.LocalPort), Is.EqualTo(Ports));
    }

    /// <summary>In a child process, because it takes a mount namespace to have a hosts file of one's own.</summary>
    private string RunTool(params string[] arguments) => _network.Run(() => Command.Run(
        "unshare",
        [
            "-m", "sh", "-c", "mount --bind \"$1\" /etc/hosts && shift && exec \"$@\"", "sh", _hosts,
            "dotnet", Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"), .. arguments,
        ]));

    private void Build()
    {
        PacketFilter.Create();
        Command.Run("ip", "address", "add", "192.168.7.2/32", "dev", "lo");
        Command.Run("ip", "address", "add", "124.28.28.50/32", "dev", "lo");

        // Send-Q of a listener is the limit of its accept queue, and 0 is what the table shows. One connection is let in all the same.
        Tcp.Listen(_sockets, IPAddress.Parse("127.0.1.1"), backlog: 0, port: 53);
        LeaveTimeWait();
        LeaveCloseWait(Tcp.Listen(_sockets, IPAddress.IPv6Loopback, backlog: 0, port: 631));
    }

    private void LeaveTimeWait()
    {
        var listener = Tcp.Listen(_sockets, IPAddress.Parse("124.28.28.50"), backlog: 1, port: 80);
        var client = Tcp.New(_sockets, IPAddress.Any);
        client.Bind(new IPEndPoint(IPAddress.Parse("192.168.7.2"), 44468));
        client.Connect(listener.LocalEndPoint!);
        var server = _sockets.Keep(listener.Accept());
        listener.Dispose();
        Tcp.LeaveTimeWait(client, server);
    }

    /// <summary>The server's end would stay on this host as FIN_WAIT2: it is dropped, and the RST that says so is lost.</summary>
    private void LeaveCloseWait(Socket listener)
    {
        var client = Tcp.New(_sockets, IPAddress.IPv6Any);
        client.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 35094));
        client.Connect(listener.LocalEndPoint!);
        var server = _sockets.Keep(listener.Accept());
        Tcp.CloseOneEnd(server, client);
        PacketFilter.Drop("tcp sport 631 tcp flags & rst == rst");
        LinuxSocket.SetOption(server, LibC.SOL_TCP, LibC.TCP_LINGER2, -1);
        server.Dispose();
    }
}
