using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Groups;

/// <summary>The options of the multicast groups; the letters are netstat's.</summary>
internal sealed class GroupsOptions : TableOptions
{
    [OptionGroup("Which groups")]
    [Option("ipv4", HelpText = "-4: only IPv4 groups.")]
    public bool IPv4 { get; set; }

    [Option("ipv6", HelpText = "-6: only IPv6 groups.")]
    public bool IPv6 { get; set; }

    [Option('e', "extend", HelpText = "Also the filter mode and the senders.")]
    public bool Extend { get; set; }

    [Option("numeric-hosts", HelpText = "Addresses instead of host names.")]
    public bool NumericHosts { get; set; }

    [Option("resolve-timeout", MetaValue = "SECONDS", HelpText = "Max time for all host name look-ups together (2).")]
    public string? ResolveTimeout { get; set; }

    [Option('a', "all", HelpText = "Accepted because netstat has it.")]
    public bool All { get; set; }
}
