using CsvHelper;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>RFC 4180: a heading, CRLF, quotes where needed; numbers bare, null an empty cell, text guarded against formulas.</summary>
internal sealed class CsvFormatter : IFormatter
{
    private const int RowsPerFlush = 64;

    public string Name => "csv";

    public string Summary => "RFC 4180, for spreadsheets.";

    public string? Ending => ".csv";

    public bool IsDelimited => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        using var stream = new RowWriterStream(output);
        using var csv = CsvWriter.Create(stream, WriterOptions(options), leaveOpen: true);
        var cells = new CsvCells(csv, isGuarded: !options.RawCsv);
        if (options is { Header: true, IsContinuation: false })
        {
            csv.WriteHeader([.. rows.Columns.Select(column => column.Key)]);
        }

        for (var count = 1; rows.MoveNext(); count++)
        {
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                cells.Write(rows.Read(i));
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

    private static CsvWriterOptions WriterOptions(FormatOptions options) => new()
    {
        Separator = options.Delimiter ?? ',',
        NewLine = "\r\n",

        // CsvCells guards, so that the guard can be taken off again.
        Injection = CsvInjection.None,
        WriteByteOrderMark = options is { ByteOrderMark: true, IsContinuation: false },
    };
}
