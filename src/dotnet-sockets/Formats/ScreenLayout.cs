using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Where the columns of a table stand on a screen.</summary>
/// <param name="Places">The place of each column.</param>
internal sealed record ScreenLayout(IReadOnlyList<ScreenPlace> Places)
{
    /// <summary>Prose needs so much to be read; with less it is better off in lines of its own.</summary>
    private const int LeastProse = 36;

    /// <summary>One row in so many may go on in a second line before all rows do.</summary>
    private const int RowsToAContinuedOne = 4;

    /// <param name="columns">The columns.</param>
    /// <param name="cells">The widths of all cells, a row after the other.</param>
    /// <param name="hasHeading">Whether the titles are shown.</param>
    /// <param name="screen">How wide the screen is.</param>
    internal static ScreenLayout Of(IReadOnlyList<Column> columns, IReadOnlyList<int> cells, bool hasHeading, int screen)
    {
        int[] titles = [.. columns.Select(column => hasHeading ? column.Title.Length : 0)];
        int[] widths = [.. titles];
        for (var i = 0; i < cells.Count; i++)
        {
            widths[i % columns.Count] = Math.Max(widths[i % columns.Count], cells[i]);
        }

        var flow = Flow(columns, widths, screen);
        return flow.Places.All(place => place.Line == 0) ? flow : OneLine(columns, cells, titles, widths, screen) ?? flow;
    }

    /// <summary>As many columns in a line as fit; of prose at the end a part is enough.</summary>
    private static ScreenLayout Flow(IReadOnlyList<Column> columns, int[] widths, int screen)
    {
        var places = new List<ScreenPlace>();
        var (line, start) = (0, 0);
        for (var i = 0; i < columns.Count; i++)
        {
            var isProse = columns[i].IsProse && i == columns.Count - 1 && screen - start >= LeastProse;
            if (start + widths[i] > screen && !isProse && i > 0)
            {
                (line, start) = (line + 1, ScreenLine.Indent);
            }

            places.Add(new ScreenPlace(line, start, widths[i], isProse));
            start += widths[i] + 1;
        }

        return new ScreenLayout(places);
    }

    /// <summary>All columns in one line, which the few rows leave that have wider cells; null where they are not few.</summary>
    private static ScreenLayout? OneLine(IReadOnlyList<Column> columns, IReadOnlyList<int> cells, int[] titles, int[] widths, int screen)
    {
        var narrow = Narrow(columns, cells, titles, widths, screen);
        var layout = narrow is null ? null : Flow(columns, narrow, screen);
        return layout is not null && RowsToAContinuedOne * layout.CountContinued(cells, screen) <= cells.Count / columns.Count ? layout : null;
    }

    /// <summary>Widths that fit into one line: again and again the column gives way whose widest cells are the fewest for what is won.</summary>
    private static int[]? Narrow(IReadOnlyList<Column> columns, IReadOnlyList<int> cells, int[] titles, int[] widths, int screen)
    {
        int[] narrow = [.. widths];
        int[][] rows = [.. widths.Select(width => new int[width + 1])];
        for (var i = 0; i < cells.Count; i++)
        {
            rows[i % columns.Count][cells[i]]++;
        }

        while (narrow.Sum() + narrow.Length - 1 > screen)
        {
            var best = Enumerable.Range(0, columns.Count).Where(i => !columns[i].IsNumeric && narrow[i] > titles[i])
                .Select(i => (Column: i, Width: NextBelow(rows[i], narrow[i], titles[i])))
                .OrderBy(step => rows[step.Column][narrow[step.Column]] / (double)(narrow[step.Column] - step.Width))
                .Select(step => ((int Column, int Width)?)step).FirstOrDefault();
            if (best is not { } chosen)
            {
                return null;
            }

            narrow[chosen.Column] = chosen.Width;
        }

        return narrow;
    }

    private static int NextBelow(int[] rows, int width, int least)
    {
        do
        {
            width--;
        }
        while (width > least && rows[width] == 0);
        return width;
    }

    /// <summary>How many rows do not fit into one line.</summary>
    private int CountContinued(IReadOnlyList<int> cells, int screen)
    {
        var (count, end) = (0, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var column = i % Places.Count;
            end = Math.Max(Places[column].Start, column == 0 ? 0 : end + 1) + (cells[i] == 0 ? 0 : cells[i]);
            count += column == Places.Count - 1 && end > screen ? 1 : 0;
        }

        return count;
    }
}
