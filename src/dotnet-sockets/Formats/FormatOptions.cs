namespace DotNetSockets.Formats;

/// <summary>What the user wants of the format.</summary>
internal sealed record FormatOptions
{
    /// <summary>A line above the table; machine formats have none.</summary>
    internal string? Title { get; init; }

    /// <summary>When the snapshot was taken, where one follows the other; null where there is one only.</summary>
    internal string? SnapshotAt { get; init; }

    /// <summary>The line above the table: what it is and, of one of several, when it was taken. Null where there is nothing to say.</summary>
    internal string? Heading => string.Join(", ", new[] { Title, SnapshotAt }.OfType<string>()) is { Length: > 0 } line ? line : null;

    /// <summary>What the rows are, as a name for a metric or a file: sockets, services.</summary>
    internal string Name { get; init; } = "sockets";

    /// <summary>Whether more rows follow in the same output, of other columns and another name.</summary>
    internal bool HasMore { get; init; }

    /// <summary>Whether title and column headings are written.</summary>
    internal bool Header { get; init; } = true;

    /// <summary>Whether the table's cells have colours.</summary>
    internal bool Color { get; init; }

    /// <summary>What is drawn of the rows, in a format that can.</summary>
    internal IReadOnlyList<BarChart> Charts { get; init; } = [];

    /// <summary>How wide the screen is that shows the table; null where it goes elsewhere, as into a pipe.</summary>
    internal int? Screen { get; init; }

    /// <summary>Whether this continues what was written before: machine formats then have no second heading.</summary>
    internal bool IsContinuation { get; init; }

    /// <summary>How the template format writes a row; null in every other.</summary>
    internal RowTemplate? Template { get; init; }

    /// <summary>What separates the fields of CSV; null for a comma.</summary>
    internal char? Delimiter { get; init; }

    /// <summary>Whether CSV begins with the UTF-8 byte order mark, by which Excel knows the encoding.</summary>
    internal bool ByteOrderMark { get; init; }

    /// <summary>Whether text that a spreadsheet would take for a formula is written as it is.</summary>
    internal bool RawCsv { get; init; }
}
