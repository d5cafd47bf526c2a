using System.Text;
using DotNetSockets.Rows;

namespace DotNetSockets.Formatting;

/// <summary>The cells of the current row as a terminal may show them.</summary>
internal sealed class TableCells(RowSource rows)
{
    private readonly CellText _text = new();
    private readonly byte[][] _nulls = [.. rows.Columns.Select(column => Encoding.UTF8.GetBytes(column.TableNull))];

    /// <summary>The text, valid until the next call, and how many characters it has.</summary>
    internal ReadOnlySpan<byte> Read(int column, out int width)
    {
        var cell = rows.Read(column);
        if (cell.Kind == CellKind.Null)
        {
            width = _nulls[column].Length;
            return _nulls[column];
        }

        return TerminalText.Escape(_text.Of(cell), out width);
    }
}
