using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
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
                Open(rows.Columns[i], rows.Read(i), output);
                HtmlText.Write(cells.Read(i, out _), output);
                output.Write("</td>"u8);
            }

            output.Write("</tr>\n"u8);
            output.EndRow();
        }

        output.Write(Encoding.UTF8.GetBytes(HtmlPage.End));
    }

    /// <summary>With what the script tells null by, and addresses' values.</summary>
    private static void Open(Column column, in Cell cell, RowWriter output)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                output.Write("<td class=\"null\">"u8);
                break;
            case CellKind.Address or CellKind.Endpoint:
                output.Write("<td data-s=\""u8);
                WriteSortText(cell.Endpoint, output);
                output.Write("\">"u8);
                break;
            default:
                output.Write(column.IsNumeric ? "<td class=\"n\">"u8 : "<td>"u8);
                break;
        }
    }

    /// <summary>Text whose order is that of <see cref="SortColumn{TRow}"/>.</summary>
    private static void WriteSortText(in Endpoint end, RowWriter output)
    {
        var bytes = end.Address.ToIPAddress().GetAddressBytes();
        Span<byte> text = stackalloc byte[64];
        Utf8.TryWrite(
            text,
            CultureInfo.InvariantCulture,
            $"{bytes.Length:x2}{Convert.ToHexStringLower(bytes)}{end.Port ?? 0x1ffff:x5}",
            out var length);
        output.Write(text[..length]);
    }
}
