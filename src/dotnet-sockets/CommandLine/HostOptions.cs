using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options of every command that looks at a host.</summary>
internal abstract class HostOptions : OutputOptions
{
    [OptionGroup("Where from")]
    [Option('N', "netns", MetaValue = "NAME", HelpText = "A network namespace by name, process or path; the list takes all, too.")]
    public string? Netns { get; set; }
}
