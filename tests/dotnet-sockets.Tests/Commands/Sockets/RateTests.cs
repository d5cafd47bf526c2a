using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using SocketDump = SocketSnapshot.SocketDump;
using SocketTable = SocketSnapshot.SocketTable;
using SocketTableOptions = SocketSnapshot.SocketTableOptions;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>Rates of real connections, over which a known number of bytes goes between two snapshots.</summary>
[Category(Categories.Oracle)]
internal sealed class RateTests : IDisposable
{
    private const int Bytes = 10_000;

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
    public void A_rate_is_what_was_sent_by_the_time_between_the_snapshots() => _network.Run(() =>
    {
        var pair = Tcp.Connect(_sockets, IPAddress.Loopback);
        var host = new SendingHost(() => Send(pair));
        var rows = Rows(host, "-tn", "-c", "--count", "3", "--interval", "0.05", "--columns", "local_port,bytes_sent,bytes_sent_per_second,bytes_received_per_second", "-f", "ndjson");
        var sent = rows.Where(row => row.GetProperty("local_port").GetInt32() == Tcp.PortOf(pair.Client)).ToList();
        var received = rows.Where(row => row.GetProperty("local_port").GetInt32() == Tcp.PortOf(pair.Server)).ToList();
        Assert.That(sent.Select(row => row.GetProperty("bytes_sent").GetInt64()), Is.EqualTo([0, Bytes, 2 * Bytes]));
        Assert.That(Rate(sent[0], "bytes_sent_per_second"), Is.Null, "there is no snapshot before");
        for (var i = 1; i < sent.Count; i++)
        {
            // The time is the middle of a snapshot's.
            var (least, most) = (Bytes / host.LongestBetween(i), Bytes / host.ShortestBetween(i));
            Assert.That(Rate(sent[i], "bytes_sent_per_second"), Is.InRange(least, most));
            Assert.That(Rate(received[i], "bytes_received_per_second"), Is.EqualTo(Rate(sent[i], "bytes_sent_per_second")));
            Assert.That(Rate(received[i], "bytes_sent_per_second"), Is.Zero);
        }
    });

    [Test]
    public void A_summary_adds_rates_up() => _network.Run(() =>
    {
        var (one, other) = (Tcp.Connect(_sockets, IPAddress.Loopback), Tcp.Connect(_sockets, IPAddress.Loopback));
        var host = new SendingHost(() =>
        {
            Send(one);
            Send(other);
        });
        var rows = Rows(host, "summary", "-t", "-c", "--count", "2", "--interval", "0.05", "--by", "state", "--sum", "bytes_sent_per_second,bytes_sent", "-f", "ndjson", "state", "established");
        Assert.That(rows.Select(row => row.GetProperty("bytes_sent").GetInt64()), Is.EqualTo([0, 2 * Bytes]));
        Assert.That(Rate(rows[0], "bytes_sent_per_second"), Is.Null);
        Assert.That(Rate(rows[1], "bytes_sent_per_second"), Is.InRange(2 * Bytes / host.LongestBetween(1), 2 * Bytes / host.ShortestBetween(1)));
    });

    [Test]
    public void Rates_can_be_filtered_and_sorted_by() => _network.Run(() =>
    {
        var (idle, busy) = (Tcp.Connect(_sockets, IPAddress.Loopback), Tcp.Connect(_sockets, IPAddress.Loopback));
        var host = new SendingHost(() => Send(busy));
        var sorted = Rows(host, "-tn", "-c", "--count", "2", "--interval", "0.05", "--columns", "local_port", "--sort", "bytes_sent_per_second:desc", "-f", "ndjson");
        Assert.That(sorted[4].GetProperty("local_port").GetInt32(), Is.EqualTo(Tcp.PortOf(busy.Client)));
        Assert.That(sorted, Has.Count.EqualTo(8));
        Assert.That(sorted.Exists(row => row.GetProperty("local_port").GetInt32() == Tcp.PortOf(idle.Client)));

        var (output, error) = Run(new SendingHost(() => Send(busy)), "-tn", "-c", "--count", "2", "--interval", "0.05", "--columns", "local_port", "-f", "ndjson", "bytes_sent_per_second", ">", "0");
        Assert.That(output.Trim(), Does.Match($"^{{\"timestamp\":\"[^\"]*\",\"local_port\":{Tcp.PortOf(busy.Client)}}}$"));
        Assert.That(error, Does.Contain("could not be decided for 4 sockets").And.Contain("no snapshot before (-c) has them"));
    });

    [Test]
    public void One_snapshot_has_no_rates_and_says_so()
    {
        var run = _network.Run(() => AppRun.Of("-tan", "--columns", "local_port,segs_out_per_second"));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "dotnet-sockets: warning: segs_out_per_second: a rate takes two snapshots, and there is one; add -c.\n")));
        Assert.That(_network.Run(() => AppRun.Of("-tan", "--columns", "all")).Error, Does.Not.Contain("add -c"));
    }

    private static double? Rate(JsonElement row, string column) => row.GetProperty(column) is { ValueKind: JsonValueKind.Number } rate ? rate.GetDouble() : null;

    private static void Send(TcpPair pair)
    {
        var bytes = new byte[Bytes];
        pair.Client.Send(bytes);
        for (var left = Bytes; left > 0;)
        {
            left -= pair.Server.Receive(bytes, left, SocketFlags.None);
        }

        // Received is not acknowledged yet.
        Tcp.AwaitDelivery(pair.Client);
    }

    private static List<JsonElement> Rows(ISocketSource host, params string[] words) => [.. Run(host, words).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static (string Output, string Error) Run(ISocketSource host, params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.That(App.Run(new Terminal(output, () => error) { Arguments = words }, host), Is.Zero, error.ToString());
        return (Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>This host, on which something is sent after each snapshot.</summary>
    private sealed class SendingHost(Action send) : ISocketSource
    {
        private readonly List<(long Begin, long End)> _times = [];
        private readonly long _start = TimeProvider.System.GetTimestamp();

        public bool IsHost => true;

        public string Name => "this host";

        public IReadOnlyList<string> Contents => [];

        public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken)
        {
            var begin = TimeProvider.System.GetTimestamp();
            if (_times.Count > 0)
            {
                send();
            }

            var dump = SocketTable.Dump(options, cancellationToken);
            _times.Add((begin, TimeProvider.System.GetTimestamp()));
            return dump;
        }

        /// <summary>The tool's own times lie around those that are known here, however long the machine lets it wait: from the snapshot before to the one after.</summary>
        internal double LongestBetween(int snapshot) => TimeProvider.System.GetElapsedTime(
            snapshot > 1 ? _times[snapshot - 2].End : _start,
            snapshot + 1 < _times.Count ? _times[snapshot + 1].Begin : TimeProvider.System.GetTimestamp()).TotalSeconds;

        /// <summary>The middle of a snapshot is at least half of it later than the end of the one before.</summary>
        internal double ShortestBetween(int snapshot) => TimeProvider.System.GetElapsedTime(_times[snapshot].Begin, _times[snapshot].End).TotalSeconds / 2;
    }
}
