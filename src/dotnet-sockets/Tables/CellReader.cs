namespace DotNetSockets.Tables;

/// <summary>Reads a column's value from a row, which is passed by reference for its size.</summary>
internal delegate Cell CellReader<TRow>(in TRow row);
