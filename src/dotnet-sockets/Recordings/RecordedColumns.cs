namespace DotNetSockets.Recordings;

/// <summary>The columns of a recording, which its rows share.</summary>
internal sealed class RecordedColumns
{
    /// <summary>Where in a row the value of a column is, by its key; it grows while rows are read.</summary>
    internal Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The columns in which a value was read that the column cannot have.</summary>
    internal HashSet<string> Odd { get; } = new(StringComparer.Ordinal);
}
