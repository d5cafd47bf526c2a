using System.Buffers;
using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>netstat's table: widths from the data, nothing cut, numbers to the right, no spaces at a line's end. On a screen it is as wide as that.</summary>
internal sealed class TableFormatter : IFormatter
{
    /// <summary>The format where none is named.</summary>
    internal const string TheName = "table";

    public string Name => TheName;

    public string Summary => "netstat's table, for people.";

    public bool IsForPeople => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        if (options is { Header: true, IsContinuation: true })
        {
            output.Write("\n"u8);
        }

        var cells = new CellStore(rows.Columns.Count);
        if (options.Screen is { } screen)
        {
            WriteToScreen(rows, cells, options, screen, output);
            return;
        }

        var widths = Gather(rows, cells, options);
        if (options.Header)
        {
            WriteHeading(rows.Columns, widths, options.Heading, output);
        }

        var order = Order(rows.Columns);
        var (at, pending, hasBelow) = (0, 0, false);
        while (cells.TryRead(out var text, out var width))
        {
            var column = rows.Columns[order[at]];
            if (!column.IsBelow)
            {
                WriteCell(column, text, width, widths[order[at]], ref pending, output);
            }
            else if (!text.IsEmpty)
            {
                output.Write(hasBelow ? "; "u8 : "\n      "u8);
                output.Write(text);
                hasBelow = true;
            }

            if (++at == order.Length)
            {
                (at, pending, hasBelow) = (0, 0, false);
                output.Write("\n"u8);
                output.EndRow();
                rows.ThrowIfCancelled();
            }
        }
    }

    private static void WriteToScreen(RowSource rows, CellStore cells, FormatOptions options, int screen, RowWriter output)
    {
        var order = Order(rows.Columns);
        var kept = new List<int>();
        Gather(rows, cells, options, kept);
        new ScreenTable([.. order.Select(i => rows.Columns[i])], screen, output).Write(cells, kept, options, () =>
        {
            output.EndRow();
            rows.ThrowIfCancelled();
        });
    }

    /// <summary>The columns of a row, then those below it.</summary>
    private static int[] Order(IReadOnlyList<Column> columns) => [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i].IsBelow)];

    /// <param name="rows">The rows.</param>
    /// <param name="cells">Where their cells go.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="kept">Where the width of each cell goes that is in the row and not below; null where nobody asks.</param>
    private static int[] Gather(RowSource rows, CellStore cells, FormatOptions options, List<int>? kept = null)
    {
        int[] widths = [.. rows.Columns.Select(column => options.Header ? Math.Max(column.MinWidth, column.Title.Length) : column.MinWidth)];
        var order = Order(rows.Columns);
        var reader = new TableCells(rows, isScaled: true);
        while (rows.MoveNext())
        {
            foreach (var i in order)
            {
                var text = reader.Read(i, out var width);
                widths[i] = Math.Max(widths[i], width);
                if (!rows.Columns[i].IsBelow)
                {
                    kept?.Add(width);
                }

                var tint = options.Color && width > 0 ? rows.TintOf(i) : Tint.None;
                cells.Add(tint == Tint.None ? text : [.. Ansi.Start(tint), .. text, .. Ansi.Reset], width);
            }
        }

        return widths;
    }

    private static void WriteHeading(IReadOnlyList<Column> columns, int[] widths, string? title, RowWriter output)
    {
        if (title is not null)
        {
            output.Write(Encoding.UTF8.GetBytes(title + "\n"));
        }

        var pending = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            if (columns[i].IsBelow)
            {
                continue;
            }

            WriteCell(columns[i], Encoding.UTF8.GetBytes(columns[i].Title), columns[i].Title.Length, widths[i], ref pending, output);
        }

        output.Write("\n"u8);
    }

    /// <summary>Spaces wait in <paramref name="pending"/> until something follows them.</summary>
    private static void WriteCell(Column column, ReadOnlySpan<byte> text, int width, int columnWidth, ref int pending, RowWriter output)
    {
        if (width == 0)
        {
            pending += columnWidth + 1;
            return;
        }

        var isRight = column.IsNumeric;
        var before = pending + (isRight ? columnWidth - width : 0);
        output.GetSpan(before)[..before].Fill((byte)' ');
        output.Advance(before);
        output.Write(text);
        pending = 1 + (isRight ? 0 : columnWidth - width);
    }
}
