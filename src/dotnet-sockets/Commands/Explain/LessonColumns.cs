using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Explain;

/// <summary>The columns of an explanation.</summary>
internal static class LessonColumns
{
    internal static IReadOnlyList<ColumnOf<LessonRow>> All { get; } =
    [
        new("topic", "Topic", CellKind.Text, static (in row) => Cell.Untrusted(row.Topic), "What is explained."),
        new("kind", "Kind", CellKind.Word, static (in row) => Cell.Word(WordOf(row.Kind)),
            "What the topic is: state, column, command, check, filter, protocol, port, socket, process or overview."),
        new("aspect", "Aspect", CellKind.Word, static (in row) => Cell.Word(row.Aspect.Key),
            "What the row says of it: meaning, acts (who must act next), normal, trouble, before, after, here, and others."),
        new("subject", "Subject", CellKind.Text, static (in row) => Cell.Untrusted(row.Subject),
            "The object of the aspect, such as the state before this one; null where the aspect needs none."),
        new("value", "Value", CellKind.Number, static (in row) => Cell.Of(row.Value), "The number that the text is about; null where "
            + "there is none."),
        new("text", "Text", CellKind.Text, static (in row) => Cell.Untrusted(row.Text), "The explanation.") { Metric = MetricRole.None, IsProse = true },
    ];

    internal static string WordOf(TopicKind kind) => kind.ToString().ToLowerInvariant();
}
