
namespace DotNetSockets.Tables;

/// <summary>A column to sort by.</summary>
internal sealed record SortKey<TRow>(ColumnOf<TRow> Column, bool IsDescending);
