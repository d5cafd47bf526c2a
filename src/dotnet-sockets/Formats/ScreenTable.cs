using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>The table on a screen: no column is wider than its cells, and what does not fit goes on in an indented line, broken between words alone.</summary>
/// <param name="columns">The columns of a row, then those below it.</param>
/// <param name="screen">How wide the screen is.</param>
/// <param name="output">Where to.</param>
internal sealed class ScreenTable(IReadOnlyList<Column> columns, int screen, RowWriter output)
{
    private readonly Column[] _shown = [.. columns.Where(column => !column.IsBelow)];
    private readonly ScreenLine _line = new(screen, output);
    private ScreenLayout _layout = null!;
    private int _lineOfRow;
    private bool _isContinued;

    /// <summary>Writes what is kept.</summary>
    /// <param name="cells">The cells of all rows, by those columns.</param>
    /// <param name="widths">Their widths, without those of the columns below.</param>
    /// <param name="options">Whether there is a heading, and which.</param>
    /// <param name="endRow">Called after each row.</param>
    internal void Write(CellStore cells, IReadOnlyList<int> widths, FormatOptions options, Action endRow)
    {
        _layout = ScreenLayout.Of(_shown, widths, options.Header, screen);
        if (options.Header)
        {
            WriteHeading(options.Heading);
        }

        var (at, hasBelow) = (0, false);
        while (cells.TryRead(out var text, out var width))
        {
            if (at < _shown.Length)
            {
                WriteCell(at, text, width);
            }
            else if (!text.IsEmpty)
            {
                WriteBelow(text, hasBelow);
                hasBelow = true;
            }

            if (++at == columns.Count)
            {
                (at, hasBelow) = (0, false);
                EndRow();
                endRow();
            }
        }
    }

    private void WriteHeading(string? title)
    {
        if (title is not null)
        {
            _line.Fold(Encoding.UTF8.GetBytes(title), 0);
            _line.End();
        }

        for (var i = 0; i < _shown.Length; i++)
        {
            WriteCell(i, Encoding.UTF8.GetBytes(_shown[i].Title), _shown[i].Title.Length);
        }

        EndRow();
    }

    private void WriteCell(int column, ReadOnlySpan<byte> text, int width)
    {
        if (width == 0)
        {
            return;
        }

        var place = _layout.Places[column];
        if (place.Line > _lineOfRow)
        {
            _line.Break();
            _lineOfRow = place.Line;
        }

        // A cell before it that is wider than its column moves it to the right, and what no longer fits to a line of its own.
        var start = place.Start + (_shown[column].IsNumeric ? Math.Max(0, place.Width - width) : 0);
        var at = _isContinued ? _line.Next : Math.Max(start, _line.Next);
        if (at + width > screen && !place.IsProse && at > _line.Start)
        {
            _line.Break();
            _isContinued = true;
            at = _line.Next;
        }

        _line.MoveTo(at);
        if (at + width > screen)
        {
            _line.Fold(text, at);
        }
        else
        {
            _line.Put(text, width);
        }
    }

    private void WriteBelow(ReadOnlySpan<byte> text, bool isContinued)
    {
        if (isContinued)
        {
            _line.Put(";"u8, 1);
            _line.MoveTo(_line.Next);
        }
        else
        {
            _line.Break();
        }

        _line.Fold(text, ScreenLine.Indent);
    }

    private void EndRow()
    {
        _line.End();
        _lineOfRow = 0;
        _isContinued = false;
    }
}
