namespace DotNetSockets.Commands.Explain;

/// <summary>What there is to explain.</summary>
internal sealed record TopicList(IReadOnlyList<Topic> Topics) : Topic("topics", TopicKind.Overview)
{
    internal override string Summary => "What there is to explain.";

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        .. Topics.Select(topic => new LessonRow(topic.Name, topic.Kind, Aspect.Meaning, null, null, topic.Summary)),
        new("PORT", TopicKind.Port, Aspect.Meaning, null, null, "What it is registered for, and who uses it: 443, 53/udp, https."),
        new("ADDRESS:PORT", TopicKind.Socket, Aspect.Meaning, null, null, "What its sockets are doing: 127.0.0.1:8080, [::1]:80, *:22."),
    ];
}
