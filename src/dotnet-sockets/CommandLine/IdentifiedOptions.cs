using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options of every command whose rows tell which host they are from.</summary>
internal abstract class IdentifiedOptions : HostOptions
{
    [OptionGroup("Where from")]
    [Option("hostname", MetaValue = "NAME", HelpText = "The value of the column hostname for rows that have none.")]
    public string? Hostname { get; set; }
}
