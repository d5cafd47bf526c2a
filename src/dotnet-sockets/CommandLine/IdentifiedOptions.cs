using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options of every command whose rows tell which host they are from.</summary>
internal abstract class IdentifiedOptions : HostOptions
{
    [OptionGroup("Where from")]
    [Option("hostname", MetaValue = "NAME", HelpText = "The value of the column hostname, where a row does not bring its own.")]
    public string? Hostname { get; set; }
}
