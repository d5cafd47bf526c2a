using System.Globalization;
using System.Text.Json;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Owners;

namespace DotNetSockets.Tests.Places;

/// <summary>Two network namespaces with the same addresses and ports, each with a process that has both ends of its connections.</summary>
[Category(Categories.Oracle)]
internal sealed class PeerPlaceTests : IDisposable
{
    /// <summary>TCP from 40000 to 5000, a UDP socket that is connected to one that is not, and an address of a pair of interfaces.</summary>
    private const string Ends = """
        import socket, time
        u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u.bind(("0.0.0.0", 5353))
        c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); c.bind(("127.0.0.1", 40001)); c.connect(("127.0.0.1", 5353))
        l = socket.socket(); l.bind(("0.0.0.0", 5000)); l.listen(5)
        k = socket.socket(); k.bind(("127.0.0.1", 40000)); k.connect(("127.0.0.1", 5000)); a, _ = l.accept()
        time.sleep(600)
        """;

    private const string OtherEnd = """
        import socket, sys, time
        k = socket.socket(); k.bind((sys.argv[1], 40002)); k.connect((sys.argv[2], 5000)); time.sleep(600)
        """;

    private readonly List<IDisposable> _kept = [];

    [TearDown]
    public void Dispose()
    {
        _kept.Reverse();
        _kept.ForEach(kept => kept.Dispose());
        _kept.Clear();
    }

    [Test]
    public void The_peer_of_a_loopback_connection_is_of_its_own_namespace()
    {
        Need.Program("python3");
        var holders = new[] { Keep(NetworkNamespace.Create()), Keep(NetworkNamespace.Create()) }
            .Select(network => Keep(network.Run(() => Holder.Start([], "exec python3 -c \"$1\"", Ends))).Running("python3")).ToList();
        foreach (var holder in holders)
        {
            Wait.Until(() => Peers(holder).Count == 3, () => $"three connected ends of {holder.Id}: {string.Join(' ', Peers(holder))}");
            Assert.That(Peers(holder), Is.All.EqualTo(holder.Id));
        }
    }

    [Test]
    public void The_peer_through_a_pair_of_interfaces_is_of_another_namespace()
    {
        Need.Program("python3");
        var (server, client) = (Keep(NetworkNamespace.Create()), Keep(NetworkNamespace.Create()));
        var its = Keep(server.Run(() => Holder.Start([], "exec python3 -c \"$1\"", Ends))).Running("python3");
        Wait.Until(() => Peers(its).Count == 3, "the server listens");
        var inside = Keep(client.Run(() => Holder.Start([], "exec sleep 600"))).Running("sleep");
        server.Run(() =>
        {
            Command.Run("ip", "link", "add", "one", "type", "veth", "peer", "name", "two", "netns", inside.Id.ToString(CultureInfo.InvariantCulture));
            Command.Run("ip", "address", "add", "192.0.2.1/24", "dev", "one");
            Command.Run("ip", "link", "set", "one", "up");
        });
        client.Run(() =>
        {
            Command.Run("ip", "address", "add", "192.0.2.2/24", "dev", "two");
            Command.Run("ip", "link", "set", "two", "up");
        });
        var other = Keep(client.Run(() => Holder.Start([], "exec python3 -c \"$1\" \"$2\" \"$3\"", OtherEnd, "192.0.2.2", "192.0.2.1"))).Running("python3");
        Wait.Until(() => Peers(other) is [var peer] && peer == its.Id, () => $"{other.Id} has a peer in {its.Id}: {string.Join(' ', Peers(other))}");
    }

    private static List<int?> Peers(Holder holder)
    {
        string[] arguments = ["-N", "all", "-tun", "-f", "ndjson", "--columns", "proto,foreign_port,peer_pid"];
        var run = AppRun.Of([.. arguments, $"pid = {holder.Id} and foreign_port != null and state = ESTABLISHED"]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("peer_pid"))
            .Select(pid => pid.ValueKind == JsonValueKind.Number ? pid.GetInt32() : (int?)null)];
    }

    private T Keep<T>(T kept)
        where T : IDisposable
    {
        _kept.Add(kept);
        return kept;
    }
}
