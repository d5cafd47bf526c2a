using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>What of the page is not rows.</summary>
internal static class HtmlPage
{
    /// <summary>Colours are the reader's own, for dark and light.</summary>
    internal const string Style = """
        :root{color-scheme:light dark;font:14px/1.4 system-ui,sans-serif}
        body{margin:1rem}
        h1{font-size:1.2rem}
        table{border-collapse:collapse;font-family:ui-monospace,monospace}
        th{position:sticky;top:0;background:Canvas;text-align:left;padding:0}
        th button{all:unset;cursor:pointer;padding:.3rem .6rem;font-weight:bold}
        th button:focus-visible{outline:2px solid}
        th[aria-sort=ascending] button::after{content:" \25b2"}
        th[aria-sort=descending] button::after{content:" \25bc"}
        td{padding:.15rem .6rem;border-top:1px solid color-mix(in srgb,CanvasText 20%,transparent);white-space:pre-wrap}
        .n{text-align:right}
        .null{opacity:.6}
        """;

    /// <summary>Sorts by a heading's column, null last, and hides the rows that lack one of the words.</summary>
    internal const string Script = """
        (() => {
          const body = document.querySelector('tbody');
          const heads = [...document.querySelectorAll('th')];
          const shown = document.querySelector('output');
          let rows = [...body.rows];
          const texts = new Map(rows.map(row => [row, [...row.cells].map(cell => cell.textContent).join('\n').toLowerCase()]));
          const tell = count => { shown.textContent = `${count} of ${rows.length}`; };
          const read = (cell, isNumber) => cell.className === 'null' ? null
            : isNumber ? Number(cell.textContent) : cell.dataset.s ?? cell.textContent;
          const sort = (place, isNumber, sign) => {
            const keys = new Map(rows.map(row => [row, read(row.cells[place], isNumber)]));
            rows = rows.toSorted((one, other) => {
              const a = keys.get(one), b = keys.get(other);
              return a === null || b === null ? (a === null) - (b === null) : a < b ? -sign : a > b ? sign : 0;
            });
            const all = document.createDocumentFragment();
            rows.forEach(row => all.append(row));
            body.append(all);
          };
          heads.forEach((head, place) => head.firstChild.addEventListener('click', () => {
            const direction = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
            heads.forEach(other => other.removeAttribute('aria-sort'));
            head.ariaSort = direction;
            sort(place, head.className === 'n', direction === 'ascending' ? 1 : -1);
          }));
          document.querySelector('input').addEventListener('input', event => {
            const words = event.target.value.toLowerCase().split(/\s+/);
            let count = 0;
            for (const [row, text] of texts) {
              row.hidden = !words.every(word => text.includes(word));
              count += row.hidden ? 0 : 1;
            }
            tell(count);
          });
          tell(rows.length);
        })();
        """;

    /// <summary>The SHA-256 of the style in base64, by which the policy lets in nothing else; a test computes it.</summary>
    internal const string StyleHash = "106LZbyT3tMQ2hrewLcBowyQGmC6eaav/L44ezFnefg=";

    /// <summary>The same of the script.</summary>
    internal const string ScriptHash = "gpCdxVkwG/BNgmea+JrDV9QPOOPawiAw1Rvf4EQ+zjc=";

    internal const string End = $"</tbody>\n</table>\n<script>{Script}</script>\n</body>\n</html>\n";

    /// <param name="title">What the rows are.</param>
    /// <param name="charts">What is drawn of them.</param>
    internal static string Start(string title, IReadOnlyList<BarChart> charts) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{StyleHash}'; script-src 'sha256-{ScriptHash}'">
        <meta name="viewport" content="width=device-width">
        <title>{HtmlText.Of(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <h1>{HtmlText.Of(title)}</h1>
        {HtmlBars.Of(charts)}<p><label>Search <input type="search" autocomplete="off"></label> <output></output></p>
        <table>

        """;

    internal static string Heading(IReadOnlyList<Column> columns) =>
        $"<thead><tr>{string.Concat(columns.Select(Heading))}</tr></thead>\n";

    private static string Heading(Column column) =>
        $"<th scope=\"col\"{(column.IsNumeric ? " class=\"n\"" : "")} title=\"{HtmlText.Of(column.Meaning)}\">"
        + $"<button type=\"button\">{HtmlText.Of(column.Title)}</button></th>";
}
