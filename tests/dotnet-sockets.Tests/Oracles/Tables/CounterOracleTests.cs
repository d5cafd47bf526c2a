using System.Globalization;

namespace DotNetSockets.Tests.Oracles.Tables;

[Category(Categories.Oracle)]
internal sealed class CounterOracleTests : TableZooTests
{
    [Test]
    public void Every_counter_equals_nstats() => AssertSame(
        () => OurJson("statistics", "-a").Where(row => !IsUselessToNstat(row) && !IsOfProcessors(row))
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

    /// <summary>nstat does not read them. They are the whole host's, which goes on: each is between what the file says before and after.</summary>
    [Test]
    public void The_counters_of_processors_are_those_of_the_file()
    {
        var before = OfFile();
        var ours = OurJson("statistics", "-a").Where(IsOfProcessors).ToDictionary(row => Text(row, "name")!, row => uint.Parse(Text(row, "value")!, CultureInfo.InvariantCulture));
        var after = OfFile();
        Assert.That(ours.Keys, Is.Not.Empty.And.EquivalentTo(before.Keys));
        Assert.That(ours.Where(counter => counter.Value - before[counter.Key] > after[counter.Key] - before[counter.Key]), Is.Empty);

        static Dictionary<string, uint> OfFile() => File.ReadLines("/proc/net/softnet_stat").SelectMany((line, i) =>
        {
            var fields = line.Split(' ').Select(field => Convert.ToUInt32(field, 16)).ToArray();
            var processor = fields.Length > 12 ? fields[12] : (uint)i;
            return new[] { ("Processed", 0), ("Dropped", 1), ("TimeSqueeze", 2), ("ReceivedRps", 9), ("FlowLimitCount", 10) }
                .Where(counter => counter.Item2 < fields.Length).Select(counter => ($"{counter.Item1}{processor}", fields[counter.Item2]));
        }).ToDictionary();
    }

    private static bool IsOfProcessors(System.Text.Json.JsonElement row) => Text(row, "protocol") == "Softnet";

    /// <summary>nstat leaves out what is a setting or a level, for it counts what happened since it ran before.</summary>
    private static bool IsUselessToNstat(System.Text.Json.JsonElement row) => (Text(row, "protocol"), Text(row, "name")) is
        ("Ip", "Forwarding" or "DefaultTTL") or ("Tcp", "RtoAlgorithm" or "RtoMin" or "RtoMax" or "MaxConn" or "CurrEstab");
}
