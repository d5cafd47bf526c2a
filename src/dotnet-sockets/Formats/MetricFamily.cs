using System.Buffers;
using System.Globalization;
using System.Text;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>The name, help and unit of the samples of one column.</summary>
internal sealed class MetricFamily
{
    /// <summary>The column that is the count of what the family's name says.</summary>
    private const string Count = "count";

    private readonly long _perBase = 1;
    private readonly byte[] _name;
    private readonly ArrayBufferWriter<byte> _text = new();

    internal MetricFamily(string rows, Column? column)
    {
        var name = column is null || column.Key == Count ? rows : $"{rows}_{column.Key}";
        name = OpenMetricsFormatter.NameOf(name);
        if (column is not null && ColumnUnit.Of(column.Key) is { } unit)
        {
            // Prometheus wants base units: seconds, not milliseconds.
            name = name[..^unit.Suffix.Length] + unit.BaseSuffix;
            _perBase = unit.PerBase;
        }

        // The text format has the suffix in the family's name, too, and the parsers of OpenMetrics take it.
        var isCounter = column?.Metric == MetricRole.Counter;
        name += isCounter ? "_total" : "";

        // An unescaped quotation mark is an error to OpenMetrics, an escaped one to the text format.
        var help = (column?.Meaning ?? "1 for each.").Replace("\\", "\\\\", StringComparison.Ordinal).Replace('"', '\'');
        _name = Encoding.UTF8.GetBytes(name);
        _text.Write(Encoding.UTF8.GetBytes($"# HELP {name} {help}\n# TYPE {name} {(isCounter ? "counter" : "gauge")}\n"));
    }

    /// <summary>The family as far as it was added to: samples of one family have to stand together.</summary>
    internal ReadOnlySpan<byte> Text => _text.WrittenSpan;

    internal void Add(ReadOnlySpan<byte> labels, in Cell value)
    {
        if (value.Kind is CellKind.Number or CellKind.Real)
        {
            _text.Write(_name);
            _text.Write(labels);
            _text.Write(Encoding.UTF8.GetBytes(value.Kind == CellKind.Real ? string.Create(CultureInfo.InvariantCulture, $"{value.Real / _perBase}\n")
                : _perBase == 1 ? string.Create(CultureInfo.InvariantCulture, $"{value.Integer}\n")
                : string.Create(CultureInfo.InvariantCulture, $"{(decimal)value.Integer / _perBase}\n")));
        }
    }
}
