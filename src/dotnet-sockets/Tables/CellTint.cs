namespace DotNetSockets.Tables;

/// <summary>Tells the tint of a column's cell in a row.</summary>
internal delegate Tint CellTint<TRow>(in TRow row);
