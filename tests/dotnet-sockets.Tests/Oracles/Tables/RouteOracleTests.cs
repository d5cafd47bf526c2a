using System.Text.Json;

namespace DotNetSockets.Tests.Oracles.Tables;

[Category(Categories.Oracle)]
internal sealed class RouteOracleTests : TableZooTests
{
    private const string Columns =
        "family,destination,prefix,gateway,interface,metric,mss,mtu,window,irtt,source,protocol,scope,type,table,tos,from_address,from_prefix,"
        + "weight,next_hop_state,next_hop_id,preference";

    private static readonly string[] Keys = Columns.Split(',');

    [TestCase("-4", "inet")]
    [TestCase("-6", "inet6")]
    public void Every_table_equals_ips(string flag, string family) => AssertSame(
        () => OurJson("routes", flag, "--table", "all", "--columns", Columns).Select(row => string.Join(' ', Keys.Select(key => Text(row, key) ?? "-"))),
        () => TheirJson("ip", flag, "-d", "-j", "route", "show", "table", "all").SelectMany(route => NextHops(route, family)));

    [TestCase("main")]
    [TestCase("100")]
    [TestCase("local")]
    [TestCase("0xff")]
    public void A_table_by_name_or_number_has_as_many_next_hops_as_ips(string table)
    {
        var theirs = new[] { "-4", "-6" }.SelectMany(flag => TheirJson("ip", flag, "-d", "-j", "route", "show", "table", table).SelectMany(route => NextHops(route, flag)));
        Assert.That(OurJson("routes", "--table", table), Has.Count.EqualTo(theirs.Count()).And.Count.Positive);
    }

    [TestCase("-rn4", "-rn")]
    [TestCase("-rne4", "-rne")]
    [TestCase("-rnee4", "-rnee")]
    public void The_IPv4_table_equals_netstats(string ours, string theirs)
    {
        var heading = Heading(Theirs("netstat", theirs));
        Assert.That(Heading(Ours(ours)), Is.EqualTo(heading));
        AssertSame(
            () => Words(Ours(ours), skip: 2).Where(IsFirstNextHop()).Select(row => string.Join(' ', OursIPv4(row, heading))),
            () => Words(Theirs("netstat", theirs), skip: 2).Select(row => string.Join(' ', TheirsIPv4(row, heading))));
    }

    [Test]
    public void The_IPv6_table_of_all_tables_equals_netstats()
    {
        Assert.That(Heading(Ours("-rn6")), Is.EqualTo(Heading(Theirs("netstat", "-rn6"))));
        AssertSame(
            () => Words(Ours("-rn6", "--table", "all"), skip: 2).Select(row => string.Join(' ', WithoutCounts(row))),
            () => Words(Theirs("netstat", "-rn6"), skip: 2).Where(IsRoute).Select(row => string.Join(' ', WithoutCounts(row))));
    }

    [Test]
    public void Both_families_are_netstats_two_tables()
    {
        Assert.That(Ours("-rn"), Is.EqualTo(Ours("-rn4") + Ours("-rn6")));
        Assert.That(Ours("-rn").Split('\n').Where(line => line.StartsWith("Kernel", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "Kernel IP routing table", "Kernel IPv6 routing table" }));
    }

    [Test]
    public void Without_n_the_default_route_and_the_wildcard_have_words() =>
        Assert.That(Words(Ours("-r4", "--resolve-timeout", "0"), skip: 2).Select(row => row[0] + " " + row[1]),
            Does.Contain("default 10.1.0.2").And.Contain("10.1.0.0 *"));

    private static IEnumerable<string> NextHops(JsonElement route, string family)
    {
        var hops = route.TryGetProperty("nexthops", out var several) ? several.EnumerateArray().Select(hop => (JsonElement?)hop) : [null];
        var (address, prefix) = Network(Text(route, "dst"), family);
        var (from, fromPrefix) = Text(route, "from") is { } text ? Network(text, family) : ("-", "-");
        var metrics = route.TryGetProperty("metrics", out var list) ? list.EnumerateArray().First() : default(JsonElement?);
        foreach (var hop in hops)
        {
            var at = hop ?? route;
            yield return string.Join(' ',
                family, address, prefix, GatewayOf(at) ?? "-", Text(at, "dev") ?? "-",

                // ip leaves out what is 0.
                Text(route, "metric") ?? "0", Metric(metrics, "advmss"), Metric(metrics, "mtu"), Metric(metrics, "window"), Metric(metrics, "rtt"),
                Text(route, "prefsrc") ?? "-", Text(route, "protocol") ?? "-", Text(route, "scope") ?? "-", Text(route, "type") ?? "-",
                Text(route, "table") ?? "main", Tos(Text(route, "tos")), from, fromPrefix, hop is null ? "-" : Text(at, "weight") ?? "-",
                Flags(at), Text(route, "nhid") ?? "-", Text(route, "pref") ?? "-");
        }
    }

    private static string? GatewayOf(JsonElement hop) => hop.TryGetProperty("via", out var via) ? Text(via, "host") : Text(hop, "gateway");

    private static string Metric(JsonElement? metrics, string name) => metrics is { } known ? Text(known, name) ?? "-" : "-";

    private static string Tos(string? tos) => tos is null ? "0" : $"{Convert.ToInt32(tos, 16)}";

    private static string Flags(JsonElement hop) => string.Join(' ', hop.GetProperty("flags").EnumerateArray()) is { Length: > 0 } flags ? flags : "-";

    private static (string Address, string Prefix) Network(string? text, string family) => (text, text?.Split('/')) switch
    {
        ("default", _) => (family == "inet" ? "0.0.0.0" : "::", "0"),
        (_, [var address, var prefix]) => (address, prefix),
        _ => (text!, family == "inet" ? "32" : "128"),
    };

    private static string[] Heading(string table) => [.. Words(table, skip: 0).Take(2).SelectMany(line => line)];

    /// <summary>/proc/net/route, which netstat reads, has a route's first next hop alone.</summary>
    private static Func<string[], bool> IsFirstNextHop()
    {
        var seen = new HashSet<string>();
        return row => seen.Add($"{row[0]}/{row[2]}");
    }

    private static IEnumerable<string> OursIPv4(string[] row, string[] heading) => row.Zip(heading[4..]).Select(cell => cell switch
    {
        // /proc/net/route has no room for a gateway of the other family.
        (var text, "Gateway") when text.Contains(':', StringComparison.Ordinal) => "0.0.0.0",

        // The kernel has printed 0 here since it counts neither; netlink does not tell them at all, so that ours are unknown.
        ("-", "Ref" or "Use") => "0",
        _ => cell.First,
    });

    private static IEnumerable<string> TheirsIPv4(string[] row, string[] heading) => row.Zip(heading[4..]).Select(cell => cell switch
    {
        // Of a route that refuses netstat prints no detail; ours has what the kernel has: no gateway, no interface, nothing set.
        ("-", "Gateway") => "0.0.0.0",
        ("-", "Iface") => "*",
        ("-", _) => "0",

        // /proc/net/route adds 40 bytes of headers to the segment size.
        ("0", "MSS") => "0",
        (var mss, "MSS") => $"{int.Parse(mss, System.Globalization.CultureInfo.InvariantCulture) - 40}",

        // netstat prints the largest metric as a signed number.
        ("-1", "Metric") => $"{uint.MaxValue}",
        _ => cell.First,
    });

    /// <summary>Ref and Use are the kernel's own count of users of its entry: netlink does not tell them.</summary>
    private static IEnumerable<string> WithoutCounts(string[] row) => row.Where((_, column) => column is not (4 or 5));

    /// <summary>The kernel's own entry for "no route" (fib6_null_entry) is not a route of a table.</summary>
    private static bool IsRoute(string[] row) => row[3] != "-1";
}
