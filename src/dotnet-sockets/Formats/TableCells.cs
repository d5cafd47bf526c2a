using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>The cells of the current row as a terminal may show them.</summary>
/// <param name="rows">The rows.</param>
/// <param name="isScaled">Whether numbers are scaled in the columns that say so.</param>
internal sealed class TableCells(RowSource rows, bool isScaled = false)
{
    private readonly CellText _text = new();
    private readonly byte[][] _nulls = [.. rows.Columns.Select(column => Encoding.UTF8.GetBytes(column.TableNull))];

    /// <summary>The text, valid until the next call, and how many cells of a terminal it takes.</summary>
    internal ReadOnlySpan<byte> Read(int column, out int width)
    {
        var cell = rows.Read(column);
        if (cell.Kind == CellKind.Null)
        {
            width = _nulls[column].Length;
            return _nulls[column];
        }

        if (isScaled && rows.Columns[column].IsScaled && cell.Kind == CellKind.Number)
        {
            var scaled = Encoding.UTF8.GetBytes(ScaledNumber.InColumn(cell.Integer, rows.Columns[column].Unit));
            width = scaled.Length;
            return scaled;
        }

        var text = _text.Of(cell);
        if (cell.Kind is not (CellKind.Text or CellKind.Structure) && cell.Endpoint is { Host: null, Service: null, Zone: null })
        {
            // Our own words and numbers are ASCII.
            width = text.Length;
            return text;
        }

        return TerminalText.Escape(text, out width);
    }
}
