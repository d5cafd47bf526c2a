namespace DotNetSockets.Commands.Explain;

/// <summary>Something that can be explained.</summary>
internal abstract record Topic(string Name, TopicKind Kind)
{
    /// <summary>One sentence for a list of topics.</summary>
    internal abstract string Summary { get; }

    /// <summary>Other words for it.</summary>
    internal virtual IEnumerable<string> OtherNames => [];

    /// <summary>Whether it tells who holds a socket.</summary>
    internal virtual bool NeedsOwners => false;

    /// <summary>Everything there is to say. The host is looked at only where the topic needs it.</summary>
    internal abstract IEnumerable<LessonRow> Explain(HostView host);

    /// <summary>A drawing of what the rows say, for people, instead of those of them that it shows; null where there is none.</summary>
    internal virtual string? Picture(IReadOnlyList<LessonRow> rows) => null;

    /// <summary>The beginning of a longer text, for a list.</summary>
    protected static string FirstSentence(string text) => text.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.') + ".";

    /// <summary>Line ends of the text become spaces.</summary>
    protected LessonRow Say(Aspect aspect, string text, string? subject = null, long? value = null) =>
        new(Name, Kind, aspect, subject, value, text.ReplaceLineEndings(" "));
}
