namespace DotNetSockets.Commands.Explain;

/// <summary>What there is to explain.</summary>
internal sealed record TopicList(IReadOnlyList<Topic> Topics) : Topic("topics", TopicKind.Overview)
{
    internal override string Summary => "What there is to explain.";

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        .. Topics.Select(topic => new LessonRow(
            topic.Name, topic.Kind, (topic as FilterTopic)?.Sort ?? Aspect.Meaning, (topic as ColumnTopic)?.Of, null, topic.Summary)),
        new("PORT", TopicKind.Port, Aspect.Meaning, null, null, "What it is registered for, and who uses it: 443, 53/udp, https."),
        new("ADDRESS:PORT", TopicKind.Socket, Aspect.Meaning, null, null, "What its sockets are doing: 127.0.0.1:8080, [::1]:80, *:22."),
        new("NAME or PID", TopicKind.Process, Aspect.Meaning, null, null, "What the sockets of a process are doing: nginx, 1234."),
    ];

    /// <summary>What stands above the topics of a kind.</summary>
    internal static string HeadingOf(TopicKind kind) => kind switch
    {
        TopicKind.State => "States of TCP",
        TopicKind.Column => "Columns, of each command (--list-columns lists them all)",
        TopicKind.Command => "Commands",
        TopicKind.Check => "Checks of the doctor",
        TopicKind.Filter => "Words of filters",
        TopicKind.Protocol => "Protocols",
        TopicKind.Port or TopicKind.Socket or TopicKind.Process => "Ports, sockets and processes of this host",
        _ => "Overviews",
    };
}
