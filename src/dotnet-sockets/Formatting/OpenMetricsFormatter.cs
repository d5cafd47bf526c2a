using System.Buffers;
using System.Text;
using DotNetSockets.Rows;

namespace DotNetSockets.Formatting;

/// <summary>
/// What OpenMetrics 1.0 and Prometheus' text format 0.0.4 have in common: a gauge for each column of numbers, labelled with the other
/// columns; rows without numbers are a gauge of 1. An unknown number is no sample.
/// </summary>
internal sealed class OpenMetricsFormatter : IFormatter
{
    public string Name => "openmetrics";

    public string Summary => "For Prometheus; the list as its summary.";

    public string? Ending => ".prom";

    public string? CannotRepeat => "metrics end with # EOF";

    public bool WritesTopics => true;

    public bool IsForTopicsOnly => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        int[] labels = [.. Enumerable.Range(0, rows.Columns.Count).Where(i => rows.Columns[i] is { IsName: true } or { IsNumeric: false })];
        int[] numbers = [.. Enumerable.Range(0, rows.Columns.Count).Except(labels)];
        MetricFamily[] families = numbers.Length == 0 ? [new(options.Name, null)] : [.. numbers.Select(i => new MetricFamily(options.Name, rows.Columns[i]))];
        var text = new CellText();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.MoveNext())
        {
            var sample = Labels(rows, labels, text);
            seen[sample] = seen.GetValueOrDefault(sample) + 1;
            var braces = Encoding.UTF8.GetBytes(Braces(sample, seen[sample]));
            for (var i = 0; i < families.Length; i++)
            {
                families[i].Add(braces, numbers.Length == 0 ? Cell.Of(1) : rows.Read(numbers[i]));
            }
        }

        foreach (var family in families)
        {
            output.Write(family.Text);
        }

        output.Write(options.HasMore ? ""u8 : "# EOF\n"u8);
        output.EndRow();
    }

    /// <summary>No two samples may have the same labels; of rows that do, the later ones are numbered.</summary>
    private static string Braces(string labels, int occurrence)
    {
        var all = occurrence == 1 ? labels : $"{labels}{(labels.Length > 0 ? "," : "")}row=\"{occurrence}\"";
        return all.Length == 0 ? " " : $"{{{all}}} ";
    }

    private static string Labels(RowSource rows, int[] labels, CellText text)
    {
        var result = new StringBuilder();
        foreach (var label in labels)
        {
            result.Append(result.Length > 0 ? "," : "").Append(rows.Columns[label].Key).Append("=\"");
            result.Append(Encoding.UTF8.GetString(text.Of(rows.Read(label)))
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
            result.Append('"');
        }

        return result.ToString();
    }
}
