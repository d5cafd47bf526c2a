using System.Globalization;
using System.Text;
using DotNetSockets.Output;
using static System.FormattableString;

namespace DotNetSockets.Formats;

/// <summary>
/// Charts as SVG in the page, with texts beside the bars, so that a printed page and a screen reader tell as much. All have one scale: a bar's length is
/// its share of the greatest number. Texts have the colour of the page's; the one of the bars can be seen on light, on dark and on paper.
/// </summary>
internal static class HtmlBars
{
    private const string Color = "#4a86c5";
    private const int RowHeight = 22;
    private const int BarHeight = 14;
    private const int Baseline = 12;
    private const int MostBar = 360;
    private const int Gap = 8;

    /// <summary>A letter of the page's font takes no more.</summary>
    private const double LetterWidth = 8.8;

    /// <summary>A longer name is cut in the drawing; the table has it whole.</summary>
    private const int MostLetters = 40;

    internal static string Of(IReadOnlyList<BarChart> charts)
    {
        var bars = charts.SelectMany(chart => chart.Bars).ToList();
        var greatest = bars.Select(bar => bar.Count).DefaultIfEmpty().Max();
        var labels = (int)Math.Ceiling(LetterWidth * bars.Select(bar => TerminalText.Width(Shown(bar.Label))).DefaultIfEmpty().Max());
        return string.Concat(charts.Where(chart => chart.Bars.Count > 0).Select(chart => Of(chart, Math.Max(1, greatest), labels)));
    }

    private static string Of(BarChart chart, long greatest, int labels)
    {
        var counts = (int)Math.Ceiling(LetterWidth * greatest.ToString(CultureInfo.InvariantCulture).Length);
        var (width, height) = (labels + Gap + MostBar + Gap + counts, RowHeight * (chart.Bars.Count + 1));
        var svg = new StringBuilder(Invariant(
            $"""
            <div><svg role="group" aria-label="{HtmlText.Of(chart.Title)}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" fill="currentColor" font-family="ui-monospace, monospace" font-size="14">
            <text y="{Baseline}" font-weight="bold">{HtmlText.Of(chart.Title)}</text>

            """));
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var (label, count) = chart.Bars[i];
            var (top, length) = ((i + 1) * RowHeight, Math.Max(1, (double)MostBar * count / greatest));
            svg.Append(Invariant($"<g role=\"img\" aria-label=\"{Escaped(label)} {count}\"><title>{Escaped(label)} {count}</title>"));
            svg.Append(Invariant($"<text x=\"{labels}\" y=\"{top + Baseline}\" text-anchor=\"end\">{HtmlText.Of(Shown(label))}</text>"));
            svg.Append(Invariant($"<rect x=\"{labels + Gap}\" y=\"{top}\" width=\"{length:0.##}\" height=\"{BarHeight}\" fill=\"{Color}\"/>"));
            svg.Append(Invariant($"<text x=\"{labels + Gap + length + Gap:0.##}\" y=\"{top + Baseline}\">{count}</text></g>\n"));
        }

        return svg.Append("</svg></div>\n").ToString();
    }

    private static string Escaped(string label) => HtmlText.Of(TerminalText.Escape(label, out _));

    private static string Shown(string label)
    {
        var shown = new StringInfo(TerminalText.Escape(label, out _));
        return shown.LengthInTextElements <= MostLetters ? shown.String : shown.SubstringByTextElements(0, MostLetters - 1) + "\u2026";
    }
}
