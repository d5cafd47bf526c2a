using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>The options of the interfaces; the letters are netstat's.</summary>
internal sealed class InterfacesOptions : TableOptions
{
    [OptionGroup("Which interfaces")]
    [Option('a', "all", HelpText = "Also the interfaces that are down.")]
    public bool All { get; set; }

    [Option('e', "extend", HelpText = "Also state, speed, kind, master and addresses.")]
    public bool Extend { get; set; }
}
