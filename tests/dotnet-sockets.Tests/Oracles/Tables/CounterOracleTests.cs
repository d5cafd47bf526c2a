namespace DotNetSockets.Tests.Oracles.Tables;

[Category(Categories.Oracle)]
internal sealed class CounterOracleTests : TableZooTests
{
    [Test]
    public void Every_counter_equals_nstats() => AssertSame(
        () => OurJson("statistics", "-a").Where(row => !IsUselessToNstat(row))
            .Select(row => $"{Text(row, "protocol")}{Text(row, "name")} {Text(row, "value")}"),
        () => Words(Theirs("nstat", "-asz"), skip: 1).Select(row => $"{row[0]} {row[1]}"));

    [Test]
    public void Every_counter_of_this_kernel_has_its_meaning() =>
        Assert.That(OurJson("statistics", "-a").Where(row => Text(row, "meaning") is null).Select(row => $"{Text(row, "protocol")}.{Text(row, "name")}"), Is.Empty);

    [Test]
    public void Without_a_those_at_0_are_hidden_and_no_other()
    {
        var all = OurJson("statistics", "-a", "-u");
        Assert.That(OurJson("statistics", "-u").Select(row => row.ToString()),
            Is.EqualTo(all.Where(row => Text(row, "value") != "0").Select(row => row.ToString())));
        Assert.That(all.Select(row => $"{Text(row, "protocol")}.{Text(row, "name")} {Text(row, "value")}"), Does.Contain("Udp.NoPorts 5"));
    }

    [TestCase("-t", "Tcp TcpExt MPTcpExt")]
    [TestCase("-u", "Udp UdpLite Udp6 UdpLite6")]
    [TestCase("-u4", "Udp UdpLite")]
    [TestCase("-w6", "Ip6 Icmp6")]
    [TestCase("-tU6", "Tcp TcpExt MPTcpExt UdpLite6")]
    public void A_flag_selects_its_protocols(string flags, string protocols) =>
        Assert.That(protocols.Split(' '), Is.SupersetOf(OurJson("statistics", "-a", flags).Select(row => Text(row, "protocol")).Distinct()));

    [Test]
    public void The_change_is_null_at_first_and_then_the_growth()
    {
        var rows = Ours("-sa", "-c", "--count", "2", "--interval", "0.01", "-f", "tsv", "-H", "--columns", "protocol,name,change").Split("\n");
        var noPorts = rows.Where(row => row.Contains("\tUdp\tNoPorts\t", StringComparison.Ordinal)).Select(row => row.Split('\t')[^1]);
        Assert.That(noPorts, Is.EqualTo(new[] { "", "0" }));
    }

    /// <summary>nstat leaves out what is a setting or a level, for it counts what happened since it ran before.</summary>
    private static bool IsUselessToNstat(System.Text.Json.JsonElement row) => (Text(row, "protocol"), Text(row, "name")) is
        ("Ip", "Forwarding" or "DefaultTTL") or ("Tcp", "RtoAlgorithm" or "RtoMin" or "RtoMax" or "MaxConn" or "CurrEstab");
}
