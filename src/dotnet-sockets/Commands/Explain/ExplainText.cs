using DotNetSockets.Output;

namespace DotNetSockets.Commands.Explain;

/// <summary>Explanations as people read them.</summary>
internal static class ExplainText
{
    private const int Indent = 15;

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

            var picture = topic.Picture(rows);
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

    /// <summary>Columns are too many for a line each.</summary>
    private static void WriteList(IEnumerable<LessonRow> rows, ProseWriter prose)
    {
        var isFirst = true;
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            prose.Heading(LessonColumns.WordOf(kind.Key), isFirst);
            isFirst = false;
            if (kind.Key == TopicKind.Column)
            {
                prose.Paragraph(2, "", string.Join(' ', kind.Select(row => row.Topic).Distinct()));
                continue;
            }

            foreach (var row in kind)
            {
                prose.Paragraph(Indent, row.Topic, row.Text);
            }
        }
    }

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
