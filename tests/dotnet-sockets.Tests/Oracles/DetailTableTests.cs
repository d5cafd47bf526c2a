using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The details as the table shows them.</summary>
[Category(Categories.Oracle)]
internal sealed partial class DetailTableTests : ZooTests
{
    [Test]
    public void The_timers_of_TCP_are_netstats()
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = Timers(Network.Run(() => Command.Run("netstat", "-tanoW")));
            var ours = Timers(Tool.Run(Network, "-tano"));
            var after = Timers(Network.Run(() => Command.Run("netstat", "-tanoW")));
            Assert.That(before, Has.Some.Matches<string>(timer => timer!.StartsWith("on ", StringComparison.Ordinal)));
            Assert.That(before, Has.Some.Matches<string>(timer => timer!.StartsWith("timewait ", StringComparison.Ordinal)));
            if (ours.SequenceEqual(before) || ours.SequenceEqual(after))
            {
                return;
            }

            // Retransmissions go on while the three are read.
            Assert.That(attempt, Is.LessThan(20), $"{string.Join(", ", ours.CountBy(timer => timer))} is not {string.Join(", ", before.CountBy(timer => timer))}");
        }
    }

    [Test]
    public void A_line_below_the_row_has_the_details_and_TIME_WAIT_has_none()
    {
        var lines = Tool.Run(Network, "-tan", "--info", "-m", "-H").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var established = Array.FindIndex(lines, line => line.Contains(" ESTABLISHED", StringComparison.Ordinal));
        var timeWait = Array.FindIndex(lines, line => line.Contains(" TIME_WAIT", StringComparison.Ordinal));
        Assert.That(lines[established + 1], Does.Match("^      [a-z]+, .*rtt [0-9.]+ ms.*cwnd [0-9]+.*; memory: receive "));
        Assert.That(lines[timeWait + 1], Does.StartWith("tcp").Or.StartsWith("      memory"));
    }

    [Test]
    public void Where_only_proc_tells_the_rest_is_null()
    {
        var rows = Tool.Run(Network, "-an", "-A", "icmp", "--columns", "proto,timer,drops,rmem_alloc_bytes,rtt_us,mark", "-f", "csv", "-H");
        Assert.That(rows.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Is.Not.Empty.And.All.Match("^icmp6?,,0,,,$"));
    }

    /// <summary>Names and counts; the seconds run.</summary>
    private static IReadOnlyList<string> Timers(string table) =>
        [.. table.Split('\n').Where(line => line.StartsWith("tcp", StringComparison.Ordinal) && !Different().IsMatch(line))
            .Select(line => Timer().Match(line)).Select(match => string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1]} {match.Groups[2]}"))
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@" (\w+) \([0-9.]+/(\d+/\d+)\)")]
    private static partial Regex Timer();

    /// <summary>
    /// netstat does not know TCP sockets that are bound and no more; and of a connection request /proc counts the timeouts where
    /// sock_diag, and ss with it, counts what was sent again.
    /// </summary>
    [GeneratedRegex(@" (CLOSE|SYN_RECV) +\w+ \(")]
    private static partial Regex Different();
}
