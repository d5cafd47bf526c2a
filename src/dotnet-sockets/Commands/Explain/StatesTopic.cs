using DotNetSockets.Sockets;

namespace DotNetSockets.Commands.Explain;

/// <summary>All states of TCP at once, as a diagram.</summary>
internal sealed record StatesTopic() : Topic("states", TopicKind.Overview)
{
    internal override string Summary => "How a TCP socket goes from state to state, and how many of this host are in each.";

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, """
            A box is a state, with the number of this host's TCP sockets that are in it now. An arrow is a step: what leads to it, and
            what is sent. Not drawn: a RST ends a connection at once, and so does the kernel when it gives up.
            """),
        .. StateTopics.All.Select(topic => topic.Here(host)).Select(here => here with { Topic = Name, Kind = Kind, Subject = here.Topic }),
        Say(Aspect.Command, "dotnet-sockets explain TIME_WAIT"),
    ];

    internal override string Picture(IReadOnlyList<LessonRow> rows) =>
        StateDiagram.Draw(state => rows.First(row => row.Aspect == Aspect.Here && row.Subject == SocketWords.State(state)).Value);
}
