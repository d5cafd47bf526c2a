using System.Buffers;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>
/// What OpenMetrics 1.0 and Prometheus' text format 0.0.4 have in common: a gauge or a counter for each column of numbers, labelled with
/// the columns that tell rows apart; what changes is in one gauge _info of 1. Rows without numbers are a gauge of 1. An unknown number is
/// no sample.
/// </summary>
internal sealed class OpenMetricsFormatter : IFormatter
{
    public string Name => "openmetrics";

    public string Summary => "For Prometheus; the list as its summary.";

    public string? Ending => ".prom";

    public string? CannotRepeat => "metrics end with # EOF";

    public bool WritesTopics => true;

    public bool IsForTopicsOnly => true;

    public bool HasSeries => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        var labels = Places(rows, MetricRole.Label);
        var numbers = Places(rows, MetricRole.Gauge, MetricRole.Counter);
        var info = Places(rows, MetricRole.Label, MetricRole.Info);

        var hasInfo = numbers.Length > 0 && info.Length > labels.Length;
        MetricFamily[] families =
        [
            .. numbers.Select(i => new MetricFamily(options.Name, rows.Columns[i])),
            .. numbers.Length == 0 ? [new MetricFamily(options.Name, null)]
                : hasInfo ? [new MetricFamily(options.Name + "_info", null)] : Array.Empty<MetricFamily>(),
        ];
        var text = new CellText();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.MoveNext())
        {
            var sample = Labels(rows, labels, text);
            seen[sample] = seen.GetValueOrDefault(sample) + 1;
            var braces = Encoding.UTF8.GetBytes(Braces(sample, seen[sample]));
            for (var i = 0; i < numbers.Length; i++)
            {
                families[i].Add(braces, rows.Read(numbers[i]));
            }

            if (families.Length > numbers.Length)
            {
                families[^1].Add(hasInfo ? Encoding.UTF8.GetBytes(Braces(Labels(rows, info, text), seen[sample])) : braces, Cell.Of(1));
            }
        }

        foreach (var family in families)
        {
            output.Write(family.Text);
        }

        output.Write(options.HasMore ? ""u8 : "# EOF\n"u8);
        output.EndRow();
    }

    private static int[] Places(RowSource rows, params MetricRole[] roles) =>
        [.. Enumerable.Range(0, rows.Columns.Count).Where(i => roles.Contains(rows.Columns[i].Metric))];

    /// <summary>No two samples may have the same labels; of rows that do, the later ones are numbered.</summary>
    private static string Braces(string labels, int occurrence)
    {
        var all = occurrence == 1 ? labels : $"{labels}{(labels.Length > 0 ? "," : "")}row=\"{occurrence}\"";
        return all.Length == 0 ? " " : $"{{{all}}} ";
    }

    /// <summary>A name without dots and hyphens, which a column of a recording may have, and a metric and a label may not.</summary>
    internal static string NameOf(string key) => key.Replace('.', '_').Replace('-', '_');

    private static string Labels(RowSource rows, int[] labels, CellText text)
    {
        var result = new StringBuilder();
        foreach (var label in labels)
        {
            result.Append(result.Length > 0 ? "," : "").Append(NameOf(rows.Columns[label].Key)).Append("=\"");
            result.Append(Encoding.UTF8.GetString(text.Of(rows.Read(label)))
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
            result.Append('"');
        }

        return result.ToString();
    }
}
