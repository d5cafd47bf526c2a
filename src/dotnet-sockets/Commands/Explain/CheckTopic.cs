namespace DotNetSockets.Commands.Explain;

/// <summary>A check of the doctor.</summary>
internal sealed record CheckTopic(string Word, string Meaning) : Topic(Word, TopicKind.Check)
{
    internal override string Summary => FirstSentence(Meaning.ReplaceLineEndings(" ").Split("; ")[0].Split(": ")[0]);

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
        [Say(Aspect.Meaning, Meaning), Say(Aspect.Command, $"dotnet-sockets doctor {Word}")];
}
