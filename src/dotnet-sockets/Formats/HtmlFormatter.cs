using System.Buffers;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>One file to pass on: the table with its own script to sort and search it, which asks nobody for anything.</summary>
internal sealed class HtmlFormatter : IFormatter
{
    public string Name => "html";

    public string Summary => "A page whose table sorts and searches.";

    public string? Ending => ".html";

    public bool IsForPeople => true;

    public bool HasCharts => true;

    public string? CannotRepeat => "a page ends";

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        output.Write(Encoding.UTF8.GetBytes(HtmlPage.Start(options.Title ?? options.Name, options.Charts)));
        if (options.Header)
        {
            output.Write(Encoding.UTF8.GetBytes(HtmlPage.Heading(rows.Columns)));
        }

        output.Write("<tbody>\n"u8);
        var cells = new TableCells(rows);
        var text = new CellText();
        while (rows.MoveNext())
        {
            output.Write("<tr>"u8);
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                Open(rows.Columns[i], rows.Read(i), text, output);
                HtmlText.Write(cells.Read(i, out _), output);
                output.Write("</td>"u8);
            }

            output.Write("</tr>\n"u8);
            output.EndRow();
        }

        output.Write(Encoding.UTF8.GetBytes(HtmlPage.End));
    }

    /// <summary>With what the script tells null by, and with what it sorts by where that is not what is shown.</summary>
    private static void Open(Column column, in Cell cell, CellText text, RowWriter output)
    {
        if (cell.Kind == CellKind.Null)
        {
            output.Write("<td class=\"null\">"u8);
            return;
        }

        if (cell.Kind is CellKind.Address or CellKind.Endpoint)
        {
            output.Write("<td data-s=\""u8);
            HtmlSortText.Write(cell.Endpoint, output);
            output.Write("\">"u8);
            return;
        }

        var isAmongAddresses = column.Kind is CellKind.Address or CellKind.Endpoint;
        if (isAmongAddresses || (cell.Kind is CellKind.Text or CellKind.Structure && text.Of(cell).ContainsAnyExceptInRange((byte)' ', (byte)'~')))
        {
            output.Write("<td data-s=\""u8);
            output.Write(isAmongAddresses ? HtmlSortText.BeforeAddresses : default);
            HtmlSortText.Write(text.Of(cell), output);
            output.Write("\">"u8);
            return;
        }

        output.Write(column.IsNumeric ? "<td class=\"n\">"u8 : "<td>"u8);
    }
}
