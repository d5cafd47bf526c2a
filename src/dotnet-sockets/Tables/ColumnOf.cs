namespace DotNetSockets.Tables;

/// <summary>A column with the way to read it from a row.</summary>
internal sealed record ColumnOf<TRow>(string Key, string Title, CellKind Kind, CellReader<TRow> Read, string Meaning)
    : Column(Key, Title, Kind, Meaning)
{
    /// <summary>What its cells' colours say; null where they have none.</summary>
    internal CellTint<TRow>? Tint { get; init; }
}
