using System.Text;
using CsvHelper;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Writes the cells of CSV: numbers bare, null as nothing, and text guarded against formulas.</summary>
internal sealed class CsvCells(CsvWriter csv, bool isGuarded)
{
    private readonly CellText _text = new();

    internal void Write(in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                csv.WriteField((string?)null);
                break;
            case CellKind.Number or CellKind.Real:
                csv.WriteField(_text.Of(cell));
                break;
            default:
                Write(_text.Of(cell));
                break;
        }
    }

    private void Write(ReadOnlySpan<byte> text)
    {
        if (isGuarded && FormulaGuard.IsNeeded(text))
        {
            // In quotes whatever it holds, as OWASP advises.
            csv.WriteField((char)FormulaGuard.Mark + Encoding.UTF8.GetString(text), CsvQuoting.Always);
        }
        else if (text.IsEmpty || text[0] is (byte)' ' || text[^1] is (byte)' ' || text.Contains((byte)','))
        {
            // An empty text is not a null, readers trim what no quotes keep, and of a single column they take the delimiter for a comma.
            csv.WriteField(Encoding.UTF8.GetString(text), CsvQuoting.Always);
        }
        else
        {
            csv.WriteField(text);
        }
    }
}
