using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The options of the doctor.</summary>
internal sealed class DoctorOptions : IdentifiedOptions
{
    [OptionGroup("Where from")]
    [Option("from", MetaValue = "PATH", HelpText = "A recording instead of this host, in one reading: JSON or CSV of this program, a dump of ss -D, or a copy of /proc.")]
    public string? From { get; set; }

    [OptionGroup("Findings")]
    [Option("severity", MetaValue = "LEVEL", HelpText = "Findings from this level on: info (default), warning, error.")]
    public string? Severity { get; set; }

    [Option("exit-code", HelpText = "Exit with 1 for a finding of that level (default here: warning), with 3 if a named check could not be made.")]
    public bool ExitCode { get; set; }

    [Option("interval", MetaValue = "SECONDS", HelpText = "The time between the two readings (1).")]
    public string? Interval { get; set; }
}
