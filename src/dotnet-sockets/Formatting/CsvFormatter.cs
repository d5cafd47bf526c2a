using CsvHelper;
using DotNetSockets.Rows;

namespace DotNetSockets.Formatting;

/// <summary>RFC 4180: a heading, CRLF, quotes where needed; numbers bare, null an empty cell, text guarded against formulas.</summary>
internal sealed class CsvFormatter(string name, char separator) : IFormatter
{
    /// <summary>What makes a spreadsheet take a cell for a formula: OWASP's list.</summary>
    private const string FormulaStarts = "=+-@\t\r\n";

    private const int RowsPerFlush = 64;

    public string Name => name;

    public string Summary => separator == ',' ? "RFC 4180, for spreadsheets." : "The same with tabs.";

    public string? Ending => $".{name}";

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        using var stream = new RowWriterStream(output);
        using var csv = CsvWriter.Create(stream, WriterOptions(options), leaveOpen: true);
        var text = new CellText();
        if (options is { Header: true, IsContinuation: false })
        {
            csv.WriteHeader([.. rows.Columns.Select(column => column.Key)]);
        }

        for (var count = 1; rows.MoveNext(); count++)
        {
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                WriteCell(csv, rows.Read(i), text);
            }

            csv.EndRecord();
            if (count % RowsPerFlush == 0)
            {
                csv.Flush();
                output.EndRow();
            }
        }

        csv.Flush();
    }

    private static void WriteCell(CsvWriter csv, in Cell cell, CellText text)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                csv.WriteField((string?)null);
                break;
            case CellKind.Number:
                csv.WriteField(cell.Number, default);
                break;
            case CellKind.Real:
                csv.WriteField(cell.Real, default);
                break;
            default:
                csv.WriteField(text.Of(cell));
                break;
        }
    }

    private CsvWriterOptions WriterOptions(FormatOptions options) => new()
    {
        Separator = options.Delimiter ?? separator,
        NewLine = "\r\n",
        Injection = options.RawCsv ? CsvInjection.None : CsvInjection.Escape,
        InjectionCharacters = FormulaStarts,
        InjectionEscape = '\'',
        WriteByteOrderMark = options is { ByteOrderMark: true, IsContinuation: false },
    };
}
