using System.Diagnostics;
using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Output;

namespace DotNetSockets.Tests.CommandLine;

internal sealed class RepetitionTests
{
    [Test]
    public void What_was_missed_while_the_program_stood_still_is_not_made_up_for()
    {
        var interval = TimeSpan.FromMilliseconds(50);
        var options = new ListOptions { Continuous = true, Interval = "0.05", Count = "8" };
        var repetition = new Repetition(options, new OutputPlan(options, "rows"));
        var watch = Stopwatch.StartNew();
        var stalled = TimeSpan.Zero;
        var continuations = 0;
        repetition.Run(
            isContinuation =>
            {
                continuations += isContinuation ? 1 : 0;
                if (!isContinuation)
                {
                    Wait.UntilOlderThan(20 * interval, TimeProvider.System.GetTimestamp());
                    stalled = watch.Elapsed;
                }
            },
            new Terminal(Stream.Null, () => TextWriter.Null) { Arguments = [] },
            CancellationToken.None);

        // The second comes at once, each of the other six an interval later; a busy machine makes it longer only.
        Assert.That(continuations, Is.EqualTo(7));
        Assert.That(watch.Elapsed - stalled, Is.GreaterThan(5 * interval));
    }
}
