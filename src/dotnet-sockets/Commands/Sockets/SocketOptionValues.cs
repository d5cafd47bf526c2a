using DotNetSockets.CommandLine;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The values of the options that choose sockets, for completions.</summary>
internal static class SocketOptionValues
{
    /// <summary>Null where the option is another.</summary>
    internal static IEnumerable<Candidate>? Of(OptionInfo option, string begun) => option.Name switch
    {
        "family" => OptionValues.Listed(FamilyName.All.Select(family => new Candidate(family.Name)), begun),
        "netns" => NamespaceChoice.Candidates(),
        "by" => OptionValues.Listed(OptionValues.Keys(SocketColumns.All), begun),
        "sum" => OptionValues.Listed(OptionValues.Keys(SocketColumns.All.Where(column => column.IsNumeric)), begun),
        _ => null,
    };
}
