using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>The options of the interfaces; the letters are netstat's.</summary>
internal sealed class InterfacesOptions : TableOptions
{
    [OptionGroup("Which interfaces")]
    [Option('a', "all", HelpText = "Those that are down, too.")]
    public bool All { get; set; }

    [Option('e', "extend", HelpText = "State, speed, kind, master and addresses, too.")]
    public bool Extend { get; set; }
}
