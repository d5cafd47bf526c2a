using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options that every command with rows has: how they are written, and where to.</summary>
internal abstract class OutputOptions : CommonOptions
{
    [OptionGroup("Output")]
    [Option('f', "format", MetaValue = "NAME", HelpText = "One of {formats}.")]
    public string? Format { get; set; }

    [Option('j', "json", HelpText = "The same as --format json.")]
    public bool Json { get; set; }

    [Option("csv", HelpText = "The same as --format csv.")]
    public bool Csv { get; set; }

    [Option("template", MetaValue = "TEXT", HelpText = "Write each row by this text: '{local_address}\\t{local_port}'.")]
    public string? Template { get; set; }

    [AddsUp(Sign = "+")]
    [Option("columns", MetaValue = "LIST", HelpText = "The columns: a,b,c; +a,b to add; -a to drop; all.")]
    public string? Columns { get; set; }

    [AddsUp]
    [Option("sort", MetaValue = "LIST", HelpText = "Order by columns, such as recv_q:desc,local_port.")]
    public string? Sort { get; set; }

    [Option("limit", MetaValue = "N", HelpText = "Show at most N rows.")]
    public string? Limit { get; set; }

    [Option("list-columns", HelpText = "List the columns and what they mean.")]
    public bool ListColumns { get; set; }

    [Option('H', "no-header", HelpText = "No heading lines.")]
    public bool NoHeader { get; set; }

    [Option("color", MetaValue = "WHEN", HelpText = "Colour the table: auto (on a terminal), always, never.")]
    public string? Color { get; set; }

    [Option("output", MetaValue = "FILE", HelpText = "Write to FILE, which appears only when it is complete. Its ending chooses the format.")]
    public string? Output { get; set; }

    [Option("delimiter", MetaValue = "CHAR", HelpText = "CSV: the character between the fields, such as ';'.")]
    public string? Delimiter { get; set; }

    [Option("bom", HelpText = "CSV: begin with a byte order mark, for Excel.")]
    public bool Bom { get; set; }

    [Option("raw-csv", HelpText = "CSV: do not put ' before text that looks like a formula.")]
    public bool RawCsv { get; set; }
}
