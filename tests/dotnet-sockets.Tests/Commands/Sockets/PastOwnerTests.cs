using System.Net;
using System.Text;
using System.Text.Json;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tests.Namespaces;
using SocketDump = SocketSnapshot.SocketDump;
using SocketTable = SocketSnapshot.SocketTable;
using SocketTableOptions = SocketSnapshot.SocketTableOptions;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>With -c a socket that its program has closed is still its program's, by the cookie; what was never seen open is nobody's.</summary>
[Category(Categories.Oracle)]
internal sealed class PastOwnerTests : IDisposable
{
    private const int Known = 500;
    private const int Unknown = 20;

    private OpenSockets _sockets = null!;
    private NetworkNamespace _network = null!;

    [SetUp]
    public void Open()
    {
        _sockets = new OpenSockets();
        _network = NetworkNamespace.Create();
    }

    [TearDown]
    public void Close()
    {
        _network?.Dispose();
        Dispose();
    }

    public void Dispose() => _sockets?.Dispose();

    [Test]
    public void Each_TIME_WAIT_of_a_known_connection_names_its_process_and_none_of_an_unknown_one_does() => _network.Run(() =>
    {
        var pairs = Enumerable.Range(0, Known).Select(_ => Tcp.Connect(_sockets, IPAddress.Loopback)).ToList();

        // The kernel gives a port to two connections that have other peers.
        var known = pairs.Select(pair => (Tcp.PortOf(pair.Client), Tcp.PortOf(pair.Server))).ToHashSet();
        var host = new ChangingHost(() =>
        {
            pairs.AddRange(Enumerable.Range(0, Unknown).Select(_ => Tcp.Connect(_sockets, IPAddress.Loopback)));
            pairs.ForEach(pair => Tcp.LeaveTimeWait(pair.Client, pair.Server));
        });
        var rows = Rows(host, "-tanp", "-c", "--count", "3", "--interval", "0.01", "--columns", "local_port,foreign_port,state,pid,process,processes,program,fd,owner_via", "-f", "ndjson");
        var waiting = rows.FindAll(row => row.GetProperty("state").GetString() == "TIME_WAIT");
        Assert.That(waiting, Has.Count.EqualTo(2 * (Known + Unknown)), "in the second snapshot and in the third");
        var own = Path.GetFileName(Environment.ProcessPath);
        foreach (var row in waiting)
        {
            var isKnown = known.Contains((row.GetProperty("local_port").GetInt32(), row.GetProperty("foreign_port").GetInt32()));
            Assert.That(row.GetProperty("owner_via").GetString(), Is.EqualTo(isKnown ? "history" : null));
            Assert.That(row.GetProperty("process").GetString(), Is.EqualTo(isKnown ? own : null));
            Assert.That(row.GetProperty("program").GetString(), Is.EqualTo(isKnown ? $"{Environment.ProcessId}/{own}" : null));
            Assert.That(row.GetProperty("pid").ToString(), Is.EqualTo(isKnown ? $"{Environment.ProcessId}" : ""));
            Assert.That(row.GetProperty("processes").ToString(), Is.EqualTo(isKnown ? $"[{{\"pid\":{Environment.ProcessId},\"process\":\"{own}\",\"fd\":null}}]" : ""));
            Assert.That(row.GetProperty("fd").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    });

    [Test]
    public void A_filter_finds_it_and_one_snapshot_does_not() => _network.Run(() =>
    {
        var pair = Tcp.Connect(_sockets, IPAddress.Loopback);
        var host = new ChangingHost(() => Tcp.LeaveTimeWait(pair.Client, pair.Server));
        var rows = Rows(host, "-tan", "-c", "--count", "2", "--interval", "0.01", "--columns", "state", "-f", "ndjson", $"pid = {Environment.ProcessId}");
        Assert.That(rows.Select(row => row.GetProperty("state").GetString()), Is.EqualTo(["ESTABLISHED", "ESTABLISHED", "TIME_WAIT"]));
        rows = Rows(new ChangingHost(() => { }), "-tan", "--columns", "state,owner_via", "-f", "ndjson");
        Assert.That(rows.Single().GetProperty("owner_via").ValueKind, Is.EqualTo(JsonValueKind.Null));
    });

    private static List<JsonElement> Rows(ISocketSource host, params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.That(App.Run(new Terminal(output, () => error) { Arguments = words }, host), Is.Zero, error.ToString());
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>This host, on which something happens before the second snapshot.</summary>
    private sealed class ChangingHost(Action act) : ISocketSource
    {
        private int _snapshots;

        public bool IsHost => true;

        public string Name => "this host";

        public IReadOnlyList<string> Contents => [];

        public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken)
        {
            if (_snapshots++ == 1)
            {
                act();
            }

            return SocketTable.Dump(options, cancellationToken);
        }
    }
}
