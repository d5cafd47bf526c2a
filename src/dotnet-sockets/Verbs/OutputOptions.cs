using CommandLine;

namespace DotNetSockets.Verbs;

/// <summary>The options that every verb has: how rows are written, and where to.</summary>
internal abstract class OutputOptions
{
    [Option('f', "format", MetaValue = "NAME", HelpText = "How rows are written; table unless given.")]
    public string? Format { get; set; }

    [Option('j', "json", HelpText = "The same as --format json.")]
    public bool Json { get; set; }

    [Option("csv", HelpText = "The same as --format csv.")]
    public bool Csv { get; set; }

    [Option("template", MetaValue = "TEXT", HelpText = "Each row as TEXT says: '{local_address}\\t{local_port}'.")]
    public string? Template { get; set; }

    [Option("columns", MetaValue = "LIST", HelpText = "The columns: a,b,c; +a,b to add; -a to drop; all.")]
    public string? Columns { get; set; }

    [Option("sort", MetaValue = "LIST", HelpText = "Order by columns, as recv_q:desc,local_port.")]
    public string? Sort { get; set; }

    [Option("limit", MetaValue = "N", HelpText = "At most N rows.")]
    public string? Limit { get; set; }

    [Option("list-columns", HelpText = "List the columns and what they mean.")]
    public bool ListColumns { get; set; }

    [Option('H', "no-header", HelpText = "No heading lines.")]
    public bool NoHeader { get; set; }

    [Option("output", MetaValue = "FILE", HelpText = "Write to a file, whole or not at all.")]
    public string? Output { get; set; }

    [Option("delimiter", MetaValue = "CHAR", HelpText = "CSV: what separates the fields, as ';'.")]
    public string? Delimiter { get; set; }

    [Option("bom", HelpText = "CSV: begin with a byte order mark, for Excel.")]
    public bool Bom { get; set; }

    [Option("raw-csv", HelpText = "CSV: do not guard text that looks like a formula.")]
    public bool RawCsv { get; set; }

    [Option('h', "help", HelpText = "Show this help.")]
    public bool Help { get; set; }

    [Option('V', "version", HelpText = "Show the version.")]
    public bool Version { get; set; }

    /// <summary>What the rows are, as a part of a name; the verb sets it.</summary>
    internal string RowsName { get; set; } = "sockets";

    [Value(0, Hidden = true)]
    public IEnumerable<string> Words { get; set; } = [];
}
