using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
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

/// <summary>The one list of commands; the first is meant where none is named.</summary>
internal static class CommandList
{
    /// <summary>An array, for the calls of a start: the first one through an interface takes as long as twenty others.</summary>
    private static readonly ICommand[] Commands = Make();

    internal static IReadOnlyList<ICommand> All => Commands;

    /// <summary>Meant where none is named.</summary>
    internal static ICommand Default => Commands[0];

    /// <summary>
    /// The command that the arguments name, and the arguments without it. Its name may stand behind options, in upper or lower case, but not
    /// behind a filter's words; the value of an option is no name.
    /// </summary>
    internal static (ICommand Command, string[] Arguments) Find(string[] args)
    {
        if (args is ["-?", ..])
        {
            return (Default, ["--help"]);
        }

        var at = CommandName.IndexIn(args, Commands);
        if (at < 0 && args is ["version"])
        {
            return (Default, ["--version"]);
        }

        if (at < 0 && args is ["help", ..] and not [_, ['-', ..], ..])
        {
            return (args.Length == 1 ? Default : NamedChoice.Find("command", args[1], Commands, command => command.Name), ["--help"]);
        }

        var named = at < 0 ? null : CommandName.Find(args[at], Commands);
        var rest = at < 0 ? args : (string[])[.. args[..at], .. args[(at + 1)..]];
        if ((named is null || named == Default) && NetstatLetters.Find(rest) is { } table)
        {
            return (CommandName.Find(table.Command, Commands)!, table.Arguments);
        }

        return (named ?? Default, rest);
    }

    /// <summary>Some commands tell of all, themselves included: they get the array before it is filled.</summary>
    private static ICommand[] Make()
    {
        var all = new ICommand[12];
        ICommand[] made =
        [
            new ListCommand(all), new SummaryCommand(all), new ServicesCommand(), new RoutesCommand(), new InterfacesCommand(), new StatisticsCommand(),
            new GroupsCommand(), new ExplainCommand(all, TopicsOfChecks), new DoctorCommand(static () => CheckList.All),
            new SchemaCommand(all), new CompletionsCommand(all), new ManCommand(all),
        ];
        made.CopyTo(all, 0);
        return all;
    }

    /// <summary>What the doctor looks for can be explained, too; neither room knows the other.</summary>
    private static IEnumerable<Topic> TopicsOfChecks() => CheckList.All.Select(check => new CheckTopic(check.Name, check.Meaning));
}
