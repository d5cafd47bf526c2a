namespace DotNetSockets.Tables;

/// <summary>A part of a value, which JSON has and which is not a column of its own.</summary>
internal sealed record ColumnPart(string Key, CellKind Kind, string Meaning) : Column(Key, Key, Kind, Meaning);
