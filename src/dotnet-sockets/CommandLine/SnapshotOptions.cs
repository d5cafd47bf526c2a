using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options of the commands that take a snapshot of this host, once or again and again; the letters are netstat's.</summary>
internal abstract class SnapshotOptions : IdentifiedOptions
{
    [OptionGroup("Repetition")]
    [Option('c', "continuous", HelpText = "Repeat until stopped.")]
    public virtual bool Continuous { get; set; }

    [OptionGroup("Repetition")]
    [Option("interval", MetaValue = "SECONDS", HelpText = "With -c: the time between two snapshots (1).")]
    public virtual string? Interval { get; set; }

    [OptionGroup("Repetition")]
    [Option("count", MetaValue = "N", HelpText = "With -c: end after N snapshots.")]
    public virtual string? Count { get; set; }

    [OptionGroup(Group)]
    [Option('W', "wide", HelpText = "Accepted because netstat has it; text is never cut.")]
    public bool Wide { get; set; }

    [Option('v', "verbose", HelpText = "Say where the rows come from.")]
    public bool Verbose { get; set; }

    [Option("strict", HelpText = "Exit with 1 (diff, wait: 3) if anything could not be read.")]
    public bool Strict { get; set; }
}
