using System.Buffers;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>A table as GitHub's Markdown has it, for an issue or a wiki: the table's cells, with nothing in them that is markup.</summary>
internal sealed class MarkdownFormatter : IFormatter
{
    public string Name => "markdown";

    public string Summary => "A table for an issue or a wiki.";

    public string? Ending => ".md";

    public bool IsForPeople => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        if (options.Header)
        {
            WriteHeading(rows.Columns, options, output);
        }

        var cells = new TableCells(rows);
        while (rows.MoveNext())
        {
            output.Write("|"u8);
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                output.Write(" "u8);
                MarkdownText.Write(cells.Read(i, out _), output);
                output.Write(" |"u8);
            }

            output.Write("\n"u8);
            output.EndRow();
        }
    }

    private static void WriteHeading(IReadOnlyList<Column> columns, FormatOptions options, RowWriter output)
    {
        var heading = new StringBuilder(options.IsContinuation ? "\n" : "");
        heading.Append(options.Heading is null ? "" : $"{options.Heading}\n\n");
        heading.Append('|').AppendJoin("", columns.Select(column => $" {column.Title} |")).Append('\n');
        heading.Append('|').AppendJoin("", columns.Select(column => column.IsNumeric ? "---:|" : "---|")).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(heading.ToString()));
    }
}
