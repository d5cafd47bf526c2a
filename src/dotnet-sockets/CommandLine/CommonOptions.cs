using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>The options that every command has.</summary>
internal abstract class CommonOptions
{
    /// <summary>The heading of what belongs to no other; it comes last.</summary>
    internal const string Group = "Other";

    [OptionGroup(Group)]
    [Option('h', "help", HelpText = "Show this help.")]
    public bool Help { get; set; }

    [Option('V', "version", HelpText = "Show the version.")]
    public bool Version { get; set; }

    [Value(0, Hidden = true)]
    public IEnumerable<string> Words { get; set; } = [];
}
