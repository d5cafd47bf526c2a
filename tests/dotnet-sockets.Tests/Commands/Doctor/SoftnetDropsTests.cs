using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>The counters are the whole host's, and a queue that is too short would hurt all of it: what is counted is given.</summary>
internal sealed class SoftnetDropsTests
{
    [Test]
    public void A_processor_that_drops_packets_is_a_warning()
    {
        var finding = Find(("Dropped1", 5, 12), ("TimeSqueeze1", 0, 3), ("Dropped0", 9, 9), ("TimeSqueeze0", 0, 0)).Single();
        Assert.That((finding.Subject, finding.Severity, finding.Count), Is.EqualTo(("CPU 1", Severity.Warning, (long?)7)));
        Assert.That(finding.Reason, Does.Contain("7 packets within 2.0 s"));
        Assert.That(finding.Evidence.Select(row => row.Text), Has.Some.Contains("Softnet.Dropped1").And.Some.Contains("net.core.netdev_max_backlog"));
    }

    [TestCase(199, false)]
    [TestCase(200, true)]
    public void One_that_runs_out_of_time_again_and_again_is_worth_knowing(int squeezes, bool isFound) => Assert.That(
        Find(("Dropped0", 0, 0), ("TimeSqueeze0", 1, 1 + squeezes)).Select(finding => finding.Severity), Is.EqualTo(isFound ? new[] { Severity.Info } : []));

    [Test]
    public void An_old_burst_is_none() => Assert.That(Find(("Dropped0", 100_000, 100_000), ("TimeSqueeze0", 5000, 5000)), Is.Empty);

    /// <summary>They have 32 bits.</summary>
    [Test]
    public void A_counter_that_began_again_is_no_drop() => Assert.That(Find(("Dropped0", uint.MaxValue, 0), ("TimeSqueeze0", 0, 0)), Is.Empty);

    private static List<Finding> Find(params (string Name, long Before, long After)[] counters) => [.. new SoftnetDropsCheck().Of(
        new CounterChanges(
            counters.Select(counter => new NetworkCounter("Softnet", counter.Name, counter.Before)),
            counters.Select(counter => new NetworkCounter("Softnet", counter.Name, counter.After))),
        TimeSpan.FromSeconds(2), 1000, 300)];
}
