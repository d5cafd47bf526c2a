using System.Text.Json;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The summary counts what the list lists.</summary>
[Category(Categories.Oracle)]
internal sealed class SummaryTests : ZooTests
{
    private static readonly string[] Exposures = ["loopback", "interface", "any"];

    [Test]
    public void Groups_are_those_of_the_rows_with_their_counts_and_sums()
    {
        var rows = Tool.Rows(Network, "-a", "--columns", Tool.Columns);
        var expected = rows.GroupBy(row => (row.Proto, row.State)).Select(group =>
            (group.Key.Proto, group.Key.State, Count: (long)group.Count(), RecvQ: group.Sum(row => row.RecvQ)));
        var groups = Read("summary", "--by", "proto,state", "--sum", "recv_q").Select(group => (
            Proto: group.GetProperty("proto").GetString(),
            State: group.GetProperty("state").GetString(),
            Count: group.GetProperty("count").GetInt64(),
            RecvQ: (long?)group.GetProperty("recv_q").GetInt64())).ToList();
        Assert.That(groups, Is.EquivalentTo(expected));
        Assert.That(groups.Select(group => group.Count), Is.Ordered.Descending);
    }

    [Test]
    public void The_overview_counts_each_socket_once_a_topic()
    {
        var rows = Tool.Rows(Network, "-a", "--columns", Tool.Columns);
        var overview = Read("summary").Select(row => (
            Topic: row.GetProperty("topic").GetString(),
            Proto: row.GetProperty("proto").GetString(),
            Value: row.GetProperty("value").GetString(),
            Count: row.GetProperty("count").GetInt32())).ToList();
        foreach (var topic in new[] { "total", "state", "family" })
        {
            Assert.That(overview.Where(row => row.Topic == topic).Sum(row => row.Count), Is.EqualTo(rows.Count), topic);
        }

        Assert.That(
            overview.Where(row => row is { Topic: "listener", Proto: "tcp" }).Sum(row => row.Count),
            Is.EqualTo(rows.Count(row => row.State == "LISTEN")));
        Assert.That(overview.Where(row => row.Topic == "listener").Select(row => row.Value).Distinct(), Is.SubsetOf(Exposures));
        Assert.That(
            overview.Single(row => row is { Topic: "listener", Proto: "tcp", Value: "any" }).Count,
            Is.EqualTo(rows.Count(row => row is { State: "LISTEN", LocalAddress: "0.0.0.0" or "::", Interface: null })));
        Assert.That(overview.Count(row => row.Topic == "peer"), Is.InRange(1, 5));
    }

    [Test]
    public void The_flags_of_the_list_select_what_is_counted()
    {
        var listeners = Read("summary", "-tl6", "--sum", "send_q").Single().GetProperty("count").GetInt32();
        Assert.That(listeners, Is.EqualTo(Tool.Rows(Network, "-tl6").Count));
    }

    /// <summary>The zoo has mapped clients and peers, which the list shows as they are.</summary>
    [TestCase("foreign_address")]
    [TestCase("foreign_endpoint")]
    [TestCase("local_address")]
    public void An_address_is_one_group_in_both_of_its_forms(string column)
    {
        var rows = Read("-a", "--columns", column);
        var groups = Read("summary", "--by", column);
        var expected = rows.Select(row => row.GetProperty(column).GetString())
            .GroupBy(text => text is null ? null : System.Text.RegularExpressions.Regex.Replace(text, @"^\[?::ffff:(\d+\.[\d.]+)\]?", "$1"))
            .Select(group => (group.Key, group.Count()));
        Assert.That(rows.Select(row => row.GetProperty(column).GetString()), Has.Some.Contains("::ffff:127."));
        Assert.That(
            groups.Select(group => (group.GetProperty(column).GetString(), group.GetProperty("count").GetInt32())), Is.EquivalentTo(expected));
    }

    private JsonElement[] Read(params string[] arguments) =>
        [.. JsonDocument.Parse(Tool.Run(Network, [.. arguments, "-j"])).RootElement.EnumerateArray()];
}
