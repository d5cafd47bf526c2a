using System.Globalization;
using DotNetSockets.Commands.Explain;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Explain;

internal sealed class StateLessonTests
{
    /// <summary>
    /// The arrows of RFC 9293 figure 5 and its notes that Linux has; a RST and giving up lead to CLOSE from nearly anywhere.
    /// </summary>
    private static readonly (SocketState From, SocketState To)[] Standard =
    [
        (SocketState.Close, SocketState.Listen), (SocketState.Close, SocketState.SynSent),
        (SocketState.Listen, SocketState.SynReceived), (SocketState.Listen, SocketState.Close),
        (SocketState.SynSent, SocketState.SynReceived), (SocketState.SynSent, SocketState.Established),
        (SocketState.SynSent, SocketState.Close), (SocketState.SynReceived, SocketState.Listen),
        (SocketState.SynReceived, SocketState.Established), (SocketState.SynReceived, SocketState.FinWait1),
        (SocketState.Established, SocketState.FinWait1), (SocketState.Established, SocketState.CloseWait),
        (SocketState.FinWait1, SocketState.FinWait2), (SocketState.FinWait1, SocketState.Closing),
        (SocketState.FinWait1, SocketState.TimeWait),
        (SocketState.FinWait2, SocketState.TimeWait), (SocketState.CloseWait, SocketState.LastAck),
        (SocketState.Closing, SocketState.TimeWait), (SocketState.LastAck, SocketState.Close), (SocketState.TimeWait, SocketState.Close),
    ];

    [Test]
    public void Every_state_has_its_explanation() =>
        Assert.That(StateTopics.All.Select(topic => topic.State), Is.EquivalentTo(Enum.GetValues<SocketState>()));

    [Test]
    public void Every_step_of_the_standard_is_there_and_none_twice()
    {
        var steps = Transitions.All.Select(step => (step.From, step.To)).ToList();
        Assert.That(steps, Is.SupersetOf(Standard).And.Unique);
    }

    [Test]
    public void Every_state_comes_from_one_and_leads_to_one() =>
        Assert.That(Enum.GetValues<SocketState>().Where(state =>
            !Transitions.All.Any(step => step.From == state) || !Transitions.All.Any(step => step.To == state)), Is.Empty);

    [Test]
    public void The_diagram_fits_a_terminal_and_has_every_state_with_its_number()
    {
        var lines = StateDiagram.Draw(state => 1_000_000_000 + (int)state).Split('\n');
        Assert.That(lines, Has.All.Length.LessThanOrEqualTo(80));
        Assert.That(lines, Has.All.Match("^[ -~]+$"));
        foreach (var topic in StateTopics.All)
        {
            var count = (1_000_000_000 + (int)topic.State).ToString(CultureInfo.InvariantCulture);
            var box = lines.TakeWhile(line => !line.Contains(count, StringComparison.Ordinal)).Last();
            Assert.That(box, Does.Contain(topic.Name), "the number stands below the name");
        }
    }

    [Test]
    public void The_diagram_says_where_the_number_is_not_known() =>
        Assert.That(StateDiagram.Draw(state => state == SocketState.Close ? null : 0), Does.Contain("(not listed)"));
}
