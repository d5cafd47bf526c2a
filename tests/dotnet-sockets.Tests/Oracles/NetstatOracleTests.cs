using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

[Category(Categories.Oracle)]
internal sealed class NetstatOracleTests : ZooTests
{
    private static readonly string[] Protocols = ["-t", "-u", "-U", "-w", "-tu", "-tuw", "-tuUw"];
    private static readonly string[] Families = ["", "-4", "-6", "-46"];
    private static readonly string[] Listenings = ["", "-l", "-a", "-la"];

    [Test]
    public void All_of_TCP_UDP_and_raw_equals_netstat() => AssertEqualsNetstat("-tuwan");

    [Test]
    public void All_with_UDPLITE_equals_netstat() => AssertEqualsNetstat("-tuUwan");

    [Test]
    public void No_protocol_flag_means_every_internet_protocol_as_in_netstat([ValueSource(nameof(Families))] string family) =>
        AssertEqualsNetstat("-an", family);

    [Test]
    public void Flags_select_the_rows_that_netstats_do(
        [ValueSource(nameof(Protocols))] string protocols,
        [ValueSource(nameof(Families))] string family,
        [ValueSource(nameof(Listenings))] string listening) =>
        AssertEqualsNetstat("-n", protocols, family, listening);

    [Test]
    public void TIME_WAIT_is_shown_without_the_flag_for_all_as_in_netstat()
    {
        var rows = Tool.Rows(Network, "-tn");
        Assert.That(TimeWait, Has.All.Matches<KnownRow>(known => rows.Count(known!.Is) == 1));
    }

    [Test]
    public void The_rules_hide_no_row_that_netstat_has()
    {
        var rows = Netstat.All(Network);
        Assert.That(RowComparer.Apply(rows, NetstatRules.Ours), Has.Count.EqualTo(rows.Count));
    }

    private void AssertEqualsNetstat(params string[] flags)
    {
        string[] given = [.. flags.Where(flag => flag.Length > 0)];
        AssertEqual(() => Tool.Rows(Network, given), NetstatRules.Ours, () => Netstat.Rows(Network, given));
    }
}
