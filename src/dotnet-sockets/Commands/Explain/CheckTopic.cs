namespace DotNetSockets.Commands.Explain;

/// <summary>A check of the doctor.</summary>
internal sealed record CheckTopic(string Word, string Meaning) : Topic(Word, TopicKind.Check)
{
    internal override string Summary => Meaning.ReplaceLineEndings(" ");

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
        [Say(Aspect.Meaning, Meaning), Say(Aspect.Command, $"dotnet-sockets doctor {Word}")];
}
