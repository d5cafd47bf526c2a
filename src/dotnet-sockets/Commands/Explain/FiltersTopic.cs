using DotNetSockets.Filters;

namespace DotNetSockets.Commands.Explain;

/// <summary>The filter language at once.</summary>
internal sealed record FiltersTopic() : Topic("filters", TopicKind.Overview)
{
    internal override string Summary => "The language of filters: its tests, sets of states, operators, and what stands between tests.";

    internal override IEnumerable<string> OtherNames => ["filter"];

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        .. FilterGuide.Rules.Select(rule => Say(Aspect.Meaning, rule)),
        .. FilterTopic.All.Select(word => Say(word.Sort, word.Meaning, string.Join(' ', word.Others.Prepend(word.Name)))),
        Say(Aspect.Command, "dotnet-sockets explain state dst '~' connected"),
        Say(Aspect.Command, "dotnet-sockets --list-columns"),
    ];
}
