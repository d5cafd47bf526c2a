using DotNetSockets.Output;

namespace DotNetSockets.Commands.Explain;

/// <summary>Explanations as people read them.</summary>
internal static class ExplainText
{
    private const int Indent = 15;

    /// <summary>So many columns of a command are named in the index.</summary>
    private const int MostColumns = 6;

    internal static void Write(IEnumerable<(Topic Topic, IReadOnlyList<LessonRow> Rows)> explained, ProseWriter prose)
    {
        var isFirst = true;
        foreach (var (topic, rows) in explained)
        {
            if (topic is TopicList)
            {
                WriteList(rows, prose);
                continue;
            }

            var picture = prose.Width >= StateDiagram.Width ? topic.Picture(rows) : null;
            foreach (var part in rows.Where(row => picture is null || row.Aspect != Aspect.Here).GroupBy(row => row.Topic))
            {
                prose.Heading($"{part.Key} ({LessonColumns.WordOf(topic.Kind)})", isFirst);
                isFirst = false;
                Write(part, prose);
            }

            if (picture is not null)
            {
                prose.Drawing("\n" + picture);
            }
        }
    }

    /// <summary>An index by kind. Columns are too many for a line each, and words of filters need none: those are named beside what they are of.</summary>
    private static void WriteList(IEnumerable<LessonRow> rows, ProseWriter prose)
    {
        var isFirst = true;
        foreach (var kind in rows.GroupBy(row => TopicList.HeadingOf(row.Kind)))
        {
            prose.Heading(kind.Key, isFirst);
            isFirst = false;
            IReadOnlyList<(string Label, string Text)> lines = kind.First().Kind switch
            {
                TopicKind.Column => [.. kind.GroupBy(row => row.Subject!).Select(command => (command.Key, Some([.. command.Select(row => row.Topic)])))],
                TopicKind.Filter => [.. kind.GroupBy(row => row.Aspect).Select(sort => (sort.Key.Label, string.Join(", ", sort.Select(row => row.Topic))))],
                _ => [.. kind.Select(row => (row.Topic, row.Text))],
            };
            var indent = Math.Max(Indent, 4 + lines.Max(line => line.Label.Length));
            foreach (var (label, text) in lines)
            {
                prose.Paragraph(indent, label, text);
            }
        }
    }

    private static string Some(IReadOnlyList<string> columns) => columns.Count <= MostColumns + 1 ? string.Join(", ", columns)
        : FormattableString.Invariant($"{string.Join(", ", columns.Take(MostColumns))} and {columns.Count - MostColumns} others");

    /// <summary>A label stands once before the rows that share it.</summary>
    private static void Write(IEnumerable<LessonRow> rows, ProseWriter prose)
    {
        Aspect? before = null;
        foreach (var row in rows)
        {
            var label = row.Aspect == before ? "" : row.Aspect.Label;
            if (row.Aspect == Aspect.Command)
            {
                prose.Command(Indent, label, row.Text);
            }
            else
            {
                prose.Paragraph(label.Length == 0 && row.Aspect == Aspect.Meaning ? 2 : Indent, label, TextOf(row));
            }

            before = row.Aspect;
        }
    }

    private static string TextOf(LessonRow row) => row.Subject is null ? row.Text : $"{row.Subject}: {row.Text}";
}
