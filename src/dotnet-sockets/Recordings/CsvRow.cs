using System.Buffers;

namespace DotNetSockets.Recordings;

/// <summary>Looks at a row of CSV before it is read: the reader keeps a place for each cell, however many there are.</summary>
internal static class CsvRow
{
    /// <summary>Whatever may separate the cells of a heading that has one.</summary>
    private static readonly SearchValues<byte> AnyEnd = SearchValues.Create("\r\n,;|\t"u8);

    /// <summary>Where the row that the text begins with ends, without its line end; null for one that is longer or has more cells than it may.</summary>
    /// <param name="text">All that is left, perhaps with empty lines before the row.</param>
    /// <param name="separator">What separates cells; null where the heading has one cell and does not tell: empty lines are rows then.</param>
    /// <param name="mostCells">How many cells it may have.</param>
    /// <param name="hasQuotes">Whether a quotation mark at a cell's beginning keeps separators and line ends in it.</param>
    internal static int? EndOf(ReadOnlySpan<byte> text, char? separator, int mostCells, bool hasQuotes)
    {
        var window = text[..Math.Min(text.Length, LongestRow.Bytes)];
        var end = separator is null ? 0 : window.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        for (var cells = 1; end >= 0 && cells <= mostCells; cells++)
        {
            end = EndOfCell(window, end, separator, hasQuotes);
            if (end >= 0 && window[end] is (byte)'\r' or (byte)'\n')
            {
                return end;
            }

            end += end < 0 ? 0 : 1;
        }

        // What ends without a line end is for the reader to judge.
        return end < 0 && window.Length == text.Length ? text.Length : null;
    }

    /// <summary>Where the separator or line end behind the cell is; negative where there is none.</summary>
    private static int EndOfCell(ReadOnlySpan<byte> text, int at, char? separator, bool hasQuotes)
    {
        if (hasQuotes && at < text.Length && text[at] == (byte)'"')
        {
            for (var isOpen = true; isOpen;)
            {
                var length = text[(at + 1)..].IndexOf((byte)'"');
                if (length < 0)
                {
                    return -1;
                }

                // Two of them are one that is part of the cell.
                at += length + 2;
                isOpen = at < text.Length && text[at] == (byte)'"';
            }
        }

        var rest = text[at..];
        var end = separator is { } one ? rest.IndexOfAny((byte)one, (byte)'\r', (byte)'\n') : rest.IndexOfAny(AnyEnd);
        return end < 0 ? -1 : at + end;
    }
}
