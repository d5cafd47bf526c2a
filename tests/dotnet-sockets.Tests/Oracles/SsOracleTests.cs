namespace DotNetSockets.Tests.Oracles;

[Category(Categories.Oracle)]
internal sealed class SsOracleTests : ZooTests
{
    [Test]
    public void All_of_TCP_UDP_and_raw_equals_ss() => AssertEqual(
        () => Tool.Rows(Network, "-tuwan"),
        [.. SsRules.Ours, SsRules.WithoutInterface],
        () => Ss.All(Network));

    [Test]
    public void The_interface_column_equals_ss() => AssertEqual(
        () => Tool.Rows(Network, "-tuwan", "--columns", Tool.Columns), SsRules.Ours, () => Ss.All(Network));

    [Test]
    public void The_accept_queue_and_its_limit_equal_ss() => AssertEqual(
        () => Tool.Rows(Network, "-tln"),
        [ListenersOnly, .. SsRules.Ours, SsRules.WithoutInterface],
        () => Ss.All(Network));

    private static OracleRow? ListenersOnly(OracleRow row) => row.State == "LISTEN" ? row : null;
}
