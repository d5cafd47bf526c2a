using System.Net;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>A table that is read while sockets come and go.</summary>
[Category(Categories.Oracle)]
internal sealed class ChurnTests
{
    private const int StableConnections = 1800;
    private const int Snapshots = 20;

    /// <summary>Clients that have a port of the kernel's and no peer yet, or none any more: two of them may have the same.</summary>
    private const string BoundOnly = "CLOSE";

    [Test]
    public void Under_churn_every_snapshot_holds_every_stable_connection_once_and_no_row_twice()
    {
        using var network = NetworkNamespace.Create();
        using var sockets = new OpenSockets();
        var stable = network.Run(() => OpenStable(sockets));
        using var churn = network.Run(() => new Churn(threads: 4));
        var opened = churn.Opened;
        var snapshots = Enumerable.Range(0, Snapshots)
            .Select(_ => Tool.Rows(network, "-tan").Where(row => row.State != BoundOnly).CountBy(TupleOf).ToDictionary())
            .ToList();
        Assert.That(churn.Opened, Is.GreaterThan(opened), "there was no churn");
        foreach (var rows in snapshots)
        {
            Assert.That(stable.Where(tuple => rows.GetValueOrDefault(tuple) != 1), Is.Empty);
            Assert.That(rows.Where(row => row.Value != 1), Is.Empty);
        }
    }

    private static (string, int?, string, int?) TupleOf(OracleRow row) =>
        (row.LocalAddress, row.LocalPort, row.ForeignAddress, row.ForeignPort);

    /// <summary>Both ends of each connection.</summary>
    private static List<(string, int?, string, int?)> OpenStable(OpenSockets sockets)
    {
        const string Address = "127.0.0.1";

        // What is closed would stay for a minute, ten thousand rows a second; in a full table it goes at once.
        SystemControl.Set("net/ipv4/tcp_max_tw_buckets", "1000");
        var listener = Tcp.Listen(sockets, IPAddress.Loopback, backlog: 16);
        var port = Tcp.PortOf(listener);
        var tuples = new List<(string, int?, string, int?)>();
        for (var i = 0; i < StableConnections; i++)
        {
            var client = Tcp.New(sockets, IPAddress.Loopback);
            client.Connect(listener.LocalEndPoint!);
            sockets.Keep(listener.Accept());
            tuples.Add((Address, Tcp.PortOf(client), Address, port));
            tuples.Add((Address, port, Address, Tcp.PortOf(client)));
        }

        return tuples;
    }
}
