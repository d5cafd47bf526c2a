using DotNetSockets.Errors;

namespace DotNetSockets.Formats;

/// <summary>The one list of formats.</summary>
internal static class Formatters
{
    internal static IReadOnlyList<IFormatter> All { get; } =
    [
        new TableFormatter(),
        new JsonFormatter(),
        new NdjsonFormatter(),
        new CsvFormatter(),
        new TsvFormatter(),
        new XlsxFormatter(),
        new MarkdownFormatter(),
        new HtmlFormatter(),
        new OpenMetricsFormatter(),
        new TemplateFormatter(),
    ];

    /// <exception cref="UsageException">There is none of that name.</exception>
    internal static IFormatter Find(string name) => NamedChoice.Find("format", name, All, formatter => formatter.Name);
}
