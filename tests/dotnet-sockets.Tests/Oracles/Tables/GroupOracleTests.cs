namespace DotNetSockets.Tests.Oracles.Tables;

[Category(Categories.Oracle)]
internal sealed class GroupOracleTests : TableZooTests
{
    /// <summary>All but the link's own multicast addresses, which are not groups that a program joins.</summary>
    [Test]
    public void Every_group_equals_ips() => AssertSame(
        () => OurJson("groups").Select(row => $"{Text(row, "interface")} {Text(row, "family")} {Text(row, "group")} {Text(row, "users")}"),
        () => from link in TheirJson("ip", "-j", "maddress")
              from member in link.GetProperty("maddr").EnumerateArray()
              where Text(member, "link") is null
              select $"{Text(link, "ifname")} {Text(member, "family")} {Text(member, "address")} {Text(member, "users") ?? "1"}");

    [TestCase("-gn")]
    public void The_table_equals_netstats(string flags) => AssertSame(
        () => Words(Ours(flags), skip: 0).Select(row => string.Join(' ', row)),

        // netstat draws a line below its heading.
        () => Words(Theirs("netstat", flags), skip: 0).Where(row => row[0][0] != '-').Select(row => string.Join(' ', row)));

    [Test]
    public void The_mode_is_unknown_where_the_kernel_passes_over_an_interface() =>
        Assert.That(OurJson("groups", "-6").Where(row => Text(row, "interface") == "v1").Select(row => $"{Text(row, "group")} {Text(row, "mode")}"),
            Does.Contain("ff02::1 ").And.Contain("ff02::1:ff00:1 exclude"));

    [Test]
    public void A_joined_group_has_its_users_its_mode_and_its_senders() =>
        Assert.That(
            OurJson("groups").Where(row => Text(row, "interface") == "v0").ToDictionary(
                row => Text(row, "group")!,
                row => $"{Text(row, "users")} {Text(row, "mode")} {Text(row, "include_sources")}|{Text(row, "exclude_sources")}"),
            Is.SupersetOf(new Dictionary<string, string>
            {
                ["239.1.1.1"] = "3 exclude |",
                ["239.2.2.2"] = "1 exclude |10.1.0.11",
                ["232.1.1.1"] = "1 include 10.1.0.9 10.1.0.10|",
                ["232.3.3.3"] = "1 include 10.1.0.9|",
                ["ff35::1234"] = "1 include 2001:db8::9|",
                ["ff05::1:3"] = "1 exclude |",
            }));
}
