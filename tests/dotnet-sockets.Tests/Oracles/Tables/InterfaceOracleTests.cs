using System.Text.Json;

namespace DotNetSockets.Tests.Oracles.Tables;

[Category(Categories.Oracle)]
internal sealed class InterfaceOracleTests : TableZooTests
{
    /// <summary>Ours, and ip's, which sorts them below rx and tx.</summary>
    private static readonly (string Ours, string Theirs)[] Counters =
    [
        ("rx_packets", "rx.packets"), ("tx_packets", "tx.packets"), ("rx_bytes", "rx.bytes"), ("tx_bytes", "tx.bytes"), ("rx_errors", "rx.errors"),
        ("tx_errors", "tx.errors"), ("rx_dropped", "rx.dropped"), ("tx_dropped", "tx.dropped"), ("multicast", "rx.multicast"),
        ("collisions", "tx.collisions"), ("rx_length_errors", "rx.length_errors"), ("rx_crc_errors", "rx.crc_errors"), ("rx_frame_errors", "rx.frame_errors"),
        ("rx_fifo_errors", "rx.fifo_errors"), ("tx_aborted_errors", "tx.aborted_errors"), ("tx_carrier_errors", "tx.carrier_errors"),
        ("tx_fifo_errors", "tx.fifo_errors"), ("tx_heartbeat_errors", "tx.heartbeat_errors"), ("tx_window_errors", "tx.window_errors"),
        ("rx_over_errors", "rx.over_errors"), ("rx_missed_errors", "rx.missed_errors"),
    ];

    [Test]
    public void Every_counter_equals_ips()
    {
        AssertSame(
            () => OurJson("interfaces", "-a").Select(link => Line(link, "interface", Counters.Select(counter => (counter.Ours, Text(link, counter.Ours))))),
            () => TheirJson("ip", "-j", "-s", "-s", "link").Select(link => Line(link, "ifname", Counters.Select(counter => (counter.Ours, Counter(link, counter.Theirs))))));
        var sums = OurJson("interfaces", "-a").ToDictionary(link => Text(link, "interface")!, link => link);
        Assert.That(Text(sums["t0"], "tx_dropped"), Is.EqualTo("5"));
        Assert.That(Text(sums["v0"], "tx_packets"), Is.Not.EqualTo("0"));
    }

    [Test]
    public void What_they_are_equals_ips() => AssertSame(
        () => OurJson("interfaces", "-a").Select(link => string.Join(' ', new[]
        {
            Text(link, "interface"), Text(link, "index"), Text(link, "mtu"), Text(link, "state"), Text(link, "hardware_address"), Text(link, "master"),
            Text(link, "link"), Text(link, "kind"), Text(link, "alias"), Text(link, "tx_queue_length"), Text(link, "addresses"),
        }.Select(text => text ?? "-"))),
        () => TheirJson("ip", "-j", "-d", "address").Select(link => string.Join(' ', new[]
        {
            Text(link, "ifname"), Text(link, "ifindex"), Text(link, "mtu"), StateOf(link), Text(link, "address"), Text(link, "master"),
            Text(link, "link"), KindOf(link), Text(link, "ifalias"), Text(link, "txqlen"), AddressesOf(link),
        }.Select(text => text ?? "-"))));

    [TestCase("-in")]
    [TestCase("-ina")]
    public void The_table_equals_netstats(string flags) => AssertSame(
        () => Words(Ours(flags), skip: 0).Select(row => string.Join(' ', row)),
        () => Words(Theirs("netstat", flags), skip: 0).Select(row => string.Join(' ', row)));

    [Test]
    public void The_flags_are_netstats_letters() =>
        Assert.That(Words(Ours("-i", "-a"), skip: 2).ToDictionary(row => row[0], row => row[^1]), Is.SupersetOf(new Dictionary<string, string>
        {
            ["lo"] = "LRU",
            ["t0"] = "AMPOPU",
            ["ifb0"] = "BO",
        }));

    [Test]
    public void A_rate_is_what_was_sent_between_two_snapshots()
    {
        var rows = Ours("-i", "-c", "--count", "2", "--interval", "0.05", "-f", "ndjson", "--columns", "interface,tx_dropped,tx_dropped_per_second")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("\"t0\"", StringComparison.Ordinal)).ToList();
        Assert.That(rows[0], Does.EndWith("\"tx_dropped\":5,\"tx_dropped_per_second\":null}"));
        Assert.That(rows[1], Does.EndWith("\"tx_dropped\":5,\"tx_dropped_per_second\":0}"));
    }

    private static string Line(JsonElement link, string name, IEnumerable<(string Key, string? Value)> values) =>
        $"{Text(link, name)} {string.Join(' ', values.Select(value => $"{value.Key}={value.Value ?? "-"}"))}";

    private static string? Counter(JsonElement link, string path) =>
        path.Split('.') is [var side, var name] ? Text(link.GetProperty("stats64").GetProperty(side), name) : null;

    /// <summary>UNKNOWN is what ip calls a driver that does not tell; ours is null then.</summary>
    private static string? StateOf(JsonElement link) => Text(link, "operstate") is { } state and not "UNKNOWN" ? state : null;

    private static string? KindOf(JsonElement link) => link.TryGetProperty("linkinfo", out var info) ? Text(info, "info_kind") : null;

    private static string? AddressesOf(JsonElement link)
    {
        var addresses = link.GetProperty("addr_info").EnumerateArray().Select(address => $"{Text(address, "local")}/{Text(address, "prefixlen")}").ToList();
        return addresses.Count == 0 ? null : string.Join(' ', addresses);
    }
}
