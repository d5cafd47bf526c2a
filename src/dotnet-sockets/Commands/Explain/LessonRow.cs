namespace DotNetSockets.Commands.Explain;

/// <summary>One thing that is said about a topic.</summary>
/// <param name="Topic">The topic's name.</param>
/// <param name="Kind">What the topic is.</param>
/// <param name="Aspect">What about it.</param>
/// <param name="Subject">What the aspect is of, as the state before this one; null where the aspect needs none.</param>
/// <param name="Value">The number that the text is about; null where there is none.</param>
/// <param name="Text">The sentence; it may hold names from elsewhere.</param>
internal sealed record LessonRow(string Topic, TopicKind Kind, Aspect Aspect, string? Subject, long? Value, string Text)
{
    internal static string WordOf(Actor actor) => actor.ToString().ToLowerInvariant();
}
