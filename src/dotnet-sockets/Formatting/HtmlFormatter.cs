using System.Buffers;
using System.Globalization;
using System.Text;
using DotNetSockets.Rows;

namespace DotNetSockets.Formatting;

/// <summary>One file to pass on: the table with its own script to sort and search it, which asks nobody for anything.</summary>
internal sealed class HtmlFormatter : IFormatter
{
    public string Name => "html";

    public string Summary => "A page whose table sorts and searches.";

    public string? Ending => ".html";

    public bool IsForPeople => true;

    public string? CannotRepeat => "a page ends";

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        output.Write(Encoding.UTF8.GetBytes(HtmlPage.Start(options.Title ?? options.Name)));
        if (options.Header)
        {
            output.Write(Encoding.UTF8.GetBytes(HtmlPage.Heading(rows.Columns)));
        }

        output.Write("<tbody>\n"u8);
        var cells = new TableCells(rows);
        while (rows.MoveNext())
        {
            output.Write("<tr>"u8);
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                output.Write(Encoding.UTF8.GetBytes($"<td{Attributes(rows.Columns[i], rows.Read(i))}>"));
                HtmlText.Write(cells.Read(i, out _), output);
                output.Write("</td>"u8);
            }

            output.Write("</tr>\n"u8);
            output.EndRow();
        }

        output.Write(Encoding.UTF8.GetBytes(HtmlPage.End));
    }

    /// <summary>What the script tells null by, and addresses' values.</summary>
    private static string Attributes(Column column, in Cell cell) => cell.Kind switch
    {
        CellKind.Null => " class=\"null\"",
        CellKind.Address or CellKind.Endpoint => $" data-s=\"{SortText(cell.Endpoint)}\"",
        _ => column.IsNumeric ? " class=\"n\"" : "",
    };

    /// <summary>Text whose order is that of <see cref="SortColumn{TRow}"/>.</summary>
    private static string SortText(in Endpoint end)
    {
        var bytes = end.Address.ToIPAddress().GetAddressBytes();
        return string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:x2}{Convert.ToHexStringLower(bytes)}{end.Port ?? 0x1ffff:x5}");
    }
}
