namespace DotNetSockets.Tables;

/// <summary>A column as every format sees it, whatever its rows are.</summary>
/// <param name="Key">Its name in JSON, CSV and on the command line; a contract.</param>
/// <param name="Title">Its heading in the table.</param>
/// <param name="Kind">What its cells hold where they are not null.</param>
/// <param name="Meaning">One sentence, with the unit of a number and what null means.</param>
internal abstract record Column(string Key, string Title, CellKind Kind, string Meaning)
{
    private readonly MetricRole? _metric;

    /// <summary>The table's least width, so that the usual rows look as netstat's; a screen needs its room for other things.</summary>
    internal int MinWidth { get; init; }

    /// <summary>What the table prints for null: a visible mark, so that columns can be counted.</summary>
    internal string TableNull { get; init; } = "-";

    /// <summary>What its values are, in a word.</summary>
    internal string Type => Kind switch
    {
        CellKind.Number => "integer",
        CellKind.Structure => "array",
        CellKind.Real => "number",
        CellKind.Boolean => "boolean",
        _ => "text",
    };

    /// <summary>Whether its values are numbers, whole or not.</summary>
    internal bool IsNumeric => Kind is CellKind.Number or CellKind.Real;

    /// <summary>All that its words can be; null where there is no end of them.</summary>
    internal Func<IReadOnlyList<string>>? Words { get; init; }

    /// <summary>The parts of each element where its values are arrays; null where they have none.</summary>
    internal Func<IReadOnlyList<Column>>? Parts { get; init; }

    /// <summary>The unit of its numbers; the column says it unless its key ends with it; null where there is none.</summary>
    internal string? Unit { get => field ?? (IsNumeric ? ColumnUnit.Of(Key)?.Name : null); init; }

    /// <summary>What it is among metrics; a number is a gauge, anything else a label, unless it is set.</summary>
    internal MetricRole Metric
    {
        get => _metric ?? (IsNumeric ? MetricRole.Gauge : MetricRole.Label);
        init => _metric = value;
    }

    /// <summary>Whether the table prints it below the row, on a line that all such columns share, and leaves out nulls.</summary>
    internal bool IsBelow { get; init; }

    /// <summary>Whether the table scales its numbers, for they are to be read: 127.5 kB.</summary>
    internal bool IsScaled { get; init; }

    /// <summary>Whether its texts are sentences or lists of words, which a screen may break between words.</summary>
    internal bool IsProse { get; init; }

    /// <summary>What has to be found for it beyond the socket itself.</summary>
    internal RowNeeds Needs { get; init; }
}
