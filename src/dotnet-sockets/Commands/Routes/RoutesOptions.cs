using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Routes;

/// <summary>The options of the routing table; the letters are netstat's.</summary>
internal sealed class RoutesOptions : TableOptions
{
    [OptionGroup("Which routes")]
    [Option("table", MetaValue = "NAME", HelpText = "A table by name or number, or all (main).")]
    public string? Table { get; set; }

    [Option("ipv4", HelpText = "-4: only IPv4 routes.")]
    public bool IPv4 { get; set; }

    [Option("ipv6", HelpText = "-6: only IPv6 routes.")]
    public bool IPv6 { get; set; }

    [Option('e', "extend", FlagCounter = true, HelpText = "Metric, Ref and Use instead of MSS, Window and irtt; -ee: all of them.")]
    public int Extend { get; set; }

    [Option("numeric-hosts", HelpText = "Addresses instead of host names.")]
    public bool NumericHosts { get; set; }

    [Option("resolve-timeout", MetaValue = "SECONDS", HelpText = "Max time for all host name look-ups together (2).")]
    public string? ResolveTimeout { get; set; }

    [Option('a', "all", HelpText = "Accepted because netstat has it; --table all shows all tables.")]
    public bool All { get; set; }
}
