using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands;

/// <summary>The options that netstat's other tables share.</summary>
internal abstract class TableOptions : OutputOptions, IRepeatOptions
{
    [OptionGroup("Names")]
    [Option('n', "numeric", HelpText = "Numbers instead of names.")]
    public bool Numeric { get; set; }

    [OptionGroup("Repetition")]
    [Option('c', "continuous", HelpText = "Repeat until stopped.")]
    public bool Continuous { get; set; }

    [Option("interval", MetaValue = "SECONDS", HelpText = "With -c: the time between two snapshots (1).")]
    public string? Interval { get; set; }

    [Option("count", MetaValue = "N", HelpText = "With -c: end after N snapshots.")]
    public string? Count { get; set; }

    [OptionGroup(Group)]
    [Option("from", MetaValue = "FOLDER", HelpText = "Read a copy of /proc, as a support bundle has one.")]
    public string? From { get; set; }

    [Option('W', "wide", HelpText = "Accepted for netstat's sake; nothing is ever cut.")]
    public bool Wide { get; set; }

    [Option('v', "verbose", HelpText = "Say where the rows come from.")]
    public bool Verbose { get; set; }

    [Option("strict", HelpText = "Exit with 1 if anything could not be read.")]
    public bool Strict { get; set; }
}
