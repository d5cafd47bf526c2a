using System.Text.Json;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Every detail that ss prints of 200 connections under traffic, with loss and a rate limit.</summary>
[Category(Categories.Oracle)]
internal sealed class SsInfoTests
{
    private const int Connections = 200;
    private const int Attempts = 200;

    /// <summary>What ss prints only once there was traffic, loss and reordering.</summary>
    private static readonly string[] OfTraffic = ["rtt_us", "retrans_total", "rcv_ooopack", "busy_us", "mark", "timer", "congestion"];

    private static readonly string[] Columns = [.. AllFields().Distinct().Order(StringComparer.Ordinal)];

    [Test]
    public void Each_key_of_ss_is_a_column() =>
        Assert.That(Columns, Is.SubsetOf(SocketColumns.All.Select(column => column.Key)));

    [Test]
    public void Under_traffic_with_loss_each_value_equals_that_of_ss_or_lies_between_two_of_them()
    {
        using var network = NetworkNamespace.Create();
        using var sockets = new OpenSockets();
        var pairs = network.Run(() => BusyConnections.Open(sockets, Connections));
        network.Run(() => RateLimit.Set("20mbit", percentLost: 2));
        using var traffic = new Traffic(pairs);
        Wait.Until(
            () => OfTraffic.Except(Theirs(network).Values.SelectMany(line => line.Fields.Keys)).Any() is false, "ss prints what comes of traffic");

        var open = new HashSet<(string, string)>();
        var agreed = new HashSet<(string, string)>();
        var printed = new HashSet<string>();
        var before = Theirs(network);
        var columns = Columns.Where(column => !SsComparison.Newer.Contains(column) || before.Values.Any(line => line.Fields.ContainsKey(column))).ToList();
        for (var attempt = 0; attempt == 0 || (open.Count > 0 && attempt < Attempts); attempt++)
        {
            var ours = Ours(network);
            var after = Theirs(network);
            printed.UnionWith(after.Values.SelectMany(line => line.Fields.Keys));
            Compare(columns, ours, before, after, open, agreed);
            before = after;
        }

        Assert.That(open.CountBy(value => value.Item2), Is.Empty);
        Assert.That(agreed, Has.Count.GreaterThan(2 * Connections * 60));
        Assert.That(OfTraffic, Is.SubsetOf(printed));
    }

    /// <summary>Settles what agrees; what has not agreed yet stays open until it does, but what grows must agree at once.</summary>
    private static void Compare(
        List<string> columns, Dictionary<string, JsonElement> ours, Dictionary<string, SsLine> before, Dictionary<string, SsLine> after,
        HashSet<(string, string)> open, HashSet<(string, string)> agreed)
    {
        Assert.That(ours, Has.Count.GreaterThanOrEqualTo(2 * Connections));
        foreach (var cookie in ours.Keys.Where(cookie => before.ContainsKey(cookie) && after.ContainsKey(cookie)))
        {
            foreach (var column in columns)
            {
                var value = ours[cookie].GetProperty(column);
                if (SsComparison.Agrees(value, column, before[cookie], after[cookie]))
                {
                    agreed.Add((cookie, column));
                }
                else if (SsComparison.Growing.Contains(column))
                {
                    Assert.Fail($"{column} of {cookie}: {value} is not between {before[cookie].Fields.GetValueOrDefault(column)} "
                        + $"and {after[cookie].Fields.GetValueOrDefault(column)}");
                }
                else
                {
                    open.Add((cookie, column));
                }
            }
        }

        open.ExceptWith(agreed);
    }

    private static Dictionary<string, SsLine> Theirs(NetworkNamespace network) =>
        network.Run(() => Command.Run("ss", "-tianmoeOH", "--tos", "--inet-sockopt"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(SsLine.Parse)
            .ToDictionary(line => line.Cookie);

    private static Dictionary<string, JsonElement> Ours(NetworkNamespace network) =>
        Tool.Run(network, "-tan", "-f", "ndjson", "--columns", string.Join(',', Columns))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .ToDictionary(row => row.GetProperty("cookie").GetString()!);

    /// <summary>The columns of all keys; a value that any key can read tells them.</summary>
    private static IEnumerable<string> AllFields() =>
        SsKeys.Flags.Values.SelectMany(read => read()).Select(field => field.Column)
            .Concat(SsKeys.Values.SelectMany(key => key.Value(Example(key.Key))).Select(field => field.Column));

    private static string Example(string key) => key switch
    {
        "timer" => "(on,1sec,0)",
        "cgroup" => "/",
        "inet-sockopt" => "recverr,is_icsk,freebind,hdrincl,mc_loop,transparent,mc_all,nodefrag,bind_addr_no_port,recverr_rfc4884,defer_connect",
        "skmem" => "(r0,rb0,t0,tb0,f0,w0,o0,bl0,d0)",
        "wscale" => "1,1",
        "rtt" or "retrans" => "1/1",
        "bbr" => "(bw:1bps,mrtt:1,pacing_gain:1,cwnd_gain:1)",
        "send" or "delivery_rate" => "1bps",
        "pacing_rate" => "1bps/1bps",
        "busy" or "rwnd_limited" or "sndbuf_limited" => "1ms",
        "flags" => "M",
        "token" => "1(id:0)/1(id:0)",
        _ => "1",
    };
}
