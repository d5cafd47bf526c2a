using System.Globalization;
using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>What ss prints of MPTCP connections as a whole, with subflows beyond the first, checksums and a fallback to TCP.</summary>
[Category(Categories.Oracle)]
internal sealed class MptcpInfoTests
{
    private const ushort Port = 7800;

    /// <summary>Each key of ss and the column that it is; a key that is not here is a failure.</summary>
    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["subflows"] = "mptcp_subflows",
        ["subflows_max"] = "mptcp_subflows_max",
        ["add_addr_signal"] = "mptcp_add_addr_signal",
        ["add_addr_signal_max"] = "mptcp_add_addr_signal_max",
        ["add_addr_accepted"] = "mptcp_add_addr_accepted",
        ["add_addr_accepted_max"] = "mptcp_add_addr_accepted_max",
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["token"] = "mptcp_token",
        ["write_seq"] = "mptcp_write_seq",
        ["snd_una"] = "mptcp_snd_una",
        ["rcv_nxt"] = "mptcp_rcv_nxt",
    };

    private static readonly Dictionary<string, string> Flags = new()
    {
        ["fallback"] = "mptcp_fallback",
        ["remote_key"] = "mptcp_remote_key",
    };

    private static IEnumerable<string> Columns => [.. Numbers.Values, .. Words.Values, .. Flags.Values];

    [Test]
    public void Each_value_is_that_of_ss_and_no_other_is_set()
    {
        FamilyZoo.NeedMptcp();
        using var network = NetworkNamespace.Create();
        using var sockets = new PlainSockets();
        network.Run(() => Open(sockets));
        var theirs = network.Run(() => Command.Run("ss", "-MinOHe", "state", "established")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ours = Tool.Run(network, "-A", "mptcp", "-n", "-f", "ndjson", "--columns", $"cookie,mptcp_subflows_total,mptcp_local_addrs_max,mptcp_bytes_sent,{string.Join(',', Columns)}")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)).ToDictionary(row => row.GetProperty("cookie").GetString()!);
        Assert.That(theirs, Has.Length.EqualTo(ours.Count).And.Length.GreaterThanOrEqualTo(5));
        var printed = new HashSet<string>();
        foreach (var line in theirs)
        {
            Compare(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(4), ours, printed);
        }

        Assert.That(printed, Is.SupersetOf(new[] { "mptcp_subflows", "mptcp_subflows_max", "mptcp_token", "mptcp_rcv_nxt", "mptcp_remote_key", "mptcp_fallback" }));

        // ss 6.1 does not know these.
        Assert.That(ours.Values.Select(row => row.GetProperty("mptcp_bytes_sent")), Has.Some.Matches(IsNotKnownOr(5000)));
        Assert.That(ours.Values.Select(row => row.GetProperty("mptcp_subflows_total")), Has.Some.Matches(IsNotKnownOr(2)));
        Assert.That(ours.Values.Select(row => row.GetProperty("mptcp_local_addrs_max")), Has.Some.Matches(IsNotKnownOr(1)));
    }

    [Test]
    public void The_table_has_a_line_below_the_row()
    {
        FamilyZoo.NeedMptcp();
        using var network = NetworkNamespace.Create();
        using var sockets = new PlainSockets();
        network.Run(() => Open(sockets));
        Assert.That(Tool.Run(network, "-A", "mptcp", "-n", "--info"), Does.Contain("      subflows ").And.Contain(", token 0x").And.Contain("fallen back to TCP"));
    }

    /// <summary>An old kernel does not tell.</summary>
    private static Predicate<JsonElement> IsNotKnownOr(long number) => value => value.ValueKind == JsonValueKind.Null || value.GetInt64() == number;

    private static void Compare(IEnumerable<string> words, Dictionary<string, JsonElement> ours, HashSet<string> printed)
    {
        var fields = words.Select(word => word.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1));
        var row = ours["0x" + fields["sk"]];
        foreach (var key in fields.Keys.Except(["ino", "sk", "uid", "cgroup", "<->", "-->", "<--", "---"]))
        {
            Assert.That(Numbers.ContainsKey(key) || Words.ContainsKey(key) || Flags.ContainsKey(key), Is.True, $"ss prints '{key}', which is not a column here");
        }

        foreach (var (key, column) in Numbers)
        {
            Assert.That(row.GetProperty(column).GetInt64(), Is.EqualTo(long.Parse(fields.GetValueOrDefault(key) ?? "0", CultureInfo.InvariantCulture)), column);
        }

        foreach (var (key, column) in Words)
        {
            Assert.That(row.GetProperty(column).GetString(), Is.EqualTo(fields.TryGetValue(key, out var word) ? "0x" + word : null), column);
        }

        foreach (var (key, column) in Flags)
        {
            Assert.That(row.GetProperty(column).GetBoolean(), Is.EqualTo(fields.ContainsKey(key)), column);
        }

        printed.UnionWith(Numbers.Concat(Words).Concat(Flags).Where(pair => fields.ContainsKey(pair.Key)).Select(pair => pair.Value));
    }

    /// <summary>Two whole connections with a second subflow each, and one whose listener speaks TCP only.</summary>
    private static void Open(PlainSockets sockets)
    {
        Command.Run("ip", "address", "add", "10.9.0.2/32", "dev", "lo");
        Command.Run("ip", "mptcp", "limits", "set", "subflow", "3", "add_addr_accepted", "2");
        Command.Run("ip", "mptcp", "endpoint", "add", "10.9.0.2", "dev", "lo", "subflow");
        var address = sockaddr.Loopback(Port);
        var listener = sockets.Listening(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP, address, 4);
        for (var i = 0; i < 2; i++)
        {
            var client = sockets.Connect(sockets.Open(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP), address);
            var server = sockets.Accept(listener);
            PlainSockets.Write(client, 5000);
            PlainSockets.Write(server, 700);
        }

        var plain = sockaddr.Loopback(Port + 1);
        sockets.Listening(LibC.AF_INET, LibC.SOCK_STREAM, 0, plain, 4);
        sockets.Connect(sockets.Open(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP), plain);

        // Four ends with a second subflow each, and nothing on its way any more.
        var before = "";
        Wait.Until(
            () =>
            {
                var (earlier, now) = (before, before = Command.Run("ss", "-MinOH"));
                return now == earlier && now.Split("subflows:1").Length > 4;
            },
            () => $"every connection has its second subflow, and ss says the same twice: {before}");
    }
}
