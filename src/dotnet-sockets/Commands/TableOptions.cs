using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands;

/// <summary>The options that netstat's other tables share.</summary>
internal abstract class TableOptions : SnapshotOptions
{
    [OptionGroup("Names")]
    [Option('n', "numeric", HelpText = "Numbers instead of names.")]
    public bool Numeric { get; set; }

    [OptionGroup("Where from")]
    [Option("from", MetaValue = "FOLDER", HelpText = "Read a copy of /proc, such as one in a support bundle.")]
    public string? From { get; set; }
}
