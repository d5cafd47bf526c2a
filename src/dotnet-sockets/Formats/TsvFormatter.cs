using System.Buffers;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Tabs between cells, a line feed behind each row, and nothing quoted: what cut, awk and COPY read. Null is an empty cell.</summary>
internal sealed class TsvFormatter : IFormatter
{
    public string Name => "tsv";

    public string Summary => "Tabs between cells, for cut, awk, Miller and PostgreSQL's COPY.";

    public string? Ending => ".tsv";

    public bool IsDelimited => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        if (!options.IsContinuation)
        {
            output.Write(options.ByteOrderMark ? "\uFEFF"u8 : default);
            WriteHeading(rows, options, output);
        }

        var text = new CellText();
        while (rows.MoveNext())
        {
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                output.Write(i > 0 ? "\t"u8 : default);
                TsvText.Write(text.Of(rows.Read(i)), output);
            }

            output.Write("\n"u8);
            output.EndRow();
        }
    }

    private static void WriteHeading(RowSource rows, FormatOptions options, RowWriter output)
    {
        if (options.Header)
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\t', rows.Columns.Select(column => column.Key)) + '\n'));
        }
    }
}
