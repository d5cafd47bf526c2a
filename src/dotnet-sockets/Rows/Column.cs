namespace DotNetSockets.Rows;

/// <summary>A column as every format sees it, whatever its rows are.</summary>
/// <param name="Key">Its name in JSON, CSV and on the command line; a contract.</param>
/// <param name="Title">Its heading in the table.</param>
/// <param name="Kind">What its cells hold where they are not null.</param>
/// <param name="Meaning">One sentence, with the unit of a number and what null means.</param>
internal abstract record Column(string Key, string Title, CellKind Kind, string Meaning)
{
    /// <summary>The table's least width, so that the usual rows look as netstat's.</summary>
    internal int MinWidth { get; init; }

    /// <summary>What the table prints for null: a visible mark, so that columns can be counted.</summary>
    internal string TableNull { get; init; } = "-";

    /// <summary>Whether the table prints it below the row, on a line that all such columns share, and leaves out nulls.</summary>
    internal bool IsBelow { get; init; }

    /// <summary>What has to be found for it beyond the socket itself.</summary>
    internal RowNeeds Needs { get; init; }
}
