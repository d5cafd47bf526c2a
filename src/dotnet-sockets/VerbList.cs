using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Explain;
using DotNetSockets.Commands.Groups;
using DotNetSockets.Commands.Interfaces;
using DotNetSockets.Commands.Routes;
using DotNetSockets.Commands.SelfDescription;
using DotNetSockets.Commands.Services;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Commands.Statistics;
using DotNetSockets.Errors;

namespace DotNetSockets;

/// <summary>The one list of verbs; the first is meant where none is named.</summary>
internal static class VerbList
{
    /// <summary>An array, for the calls of a start: the first one through an interface takes as long as twenty others.</summary>
    private static readonly IVerb[] Verbs =
    [
        new ListVerb(), new SummaryVerb(), new ServicesVerb(), new RoutesVerb(), new InterfacesVerb(), new StatisticsVerb(), new GroupsVerb(),
        new ExplainVerb(), new DoctorVerb(), new SchemaVerb(), new CompletionsVerb(), new ManVerb(),
    ];

    internal static IReadOnlyList<IVerb> All => Verbs;

    /// <summary>Meant where none is named.</summary>
    internal static IVerb Default => Verbs[0];

    /// <summary>The verb that the arguments name, and the arguments without it.</summary>
    internal static (IVerb Verb, string[] Arguments) Find(string[] args)
    {
        // To ask each verb for its name takes a thirtieth of a start.
        var named = args is [] or [['-', ..], ..] ? null : Array.Find(Verbs, verb => verb.Name == args[0]);
        if (named is null && args is ["help", ..] and not [_, ['-', ..], ..])
        {
            return (args.Length == 1 ? Default : NamedChoice.Find("verb", args[1], Verbs, verb => verb.Name), ["--help"]);
        }

        var rest = named is null ? args : args[1..];
        if ((named is null || named == Default) && NetstatLetters.Find(rest) is { } table)
        {
            return (Array.Find(Verbs, verb => verb.Name == table.Verb)!, table.Arguments);
        }

        return (named ?? Default, rest);
    }
}
