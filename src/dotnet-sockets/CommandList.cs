using DotNetSockets.CommandLine;
using DotNetSockets.Commands;
using DotNetSockets.Commands.Diff;
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
using DotNetSockets.Commands.Wait;
using DotNetSockets.Errors;
using DotNetSockets.Recordings;

namespace DotNetSockets;

/// <summary>The one list of commands; the first is meant where none is named.</summary>
internal static class CommandList
{
    /// <summary>An array, for the start: a native program looks up the first call through an interface.</summary>
    private static readonly ICommand[] Commands = Of(new HostSource());

    internal static IReadOnlyList<ICommand> All => Commands;

    /// <summary>Meant where none is named.</summary>
    internal static ICommand Default => Commands[0];

    /// <summary>
    /// The command that the arguments name, and the arguments without it. Its name may stand behind options, in upper or lower case, but not
    /// behind a filter's words; the value of an option is not a name.
    /// </summary>
    internal static (ICommand Command, string[] Arguments) Find(string[] args, ICommand[]? commands = null)
    {
        commands ??= Commands;
        var usual = commands[0];
        if (args is ["-?", ..])
        {
            return (usual, ["--help"]);
        }

        var at = CommandName.IndexIn(args, commands);
        if (at < 0 && args is ["version"])
        {
            return (usual, ["--version"]);
        }

        if (at < 0 && args is ["help", ..] and not [_, ['-', ..], ..])
        {
            return (args.Length == 1 ? usual : NamedChoice.Find("command", args[1], commands, command => command.Name), ["--help"]);
        }

        var named = at < 0 ? null : CommandName.Find(args[at], commands);
        var rest = at < 0 ? args : (string[])[.. args[..at], .. args[(at + 1)..]];
        if ((named is null || named == usual) && NetstatLetters.Find(rest) is { } table)
        {
            return (CommandName.Find(table.Command, commands)!, table.Arguments);
        }

        return (named ?? usual, rest);
    }

    /// <summary>The commands over a host. Some tell of all, themselves included: they get the array before it is filled.</summary>
    internal static ICommand[] Of(ISocketSource host)
    {
        var all = new ICommand[14];
        var world = new CommandWorld(all, host);
        ICommand[] made =
        [
            new ListCommand(world), new SummaryCommand(world), new DiffCommand(world), new WaitCommand(world), new ServicesCommand(), new RoutesCommand(), new InterfacesCommand(), new StatisticsCommand(),
            new GroupsCommand(), new ExplainCommand(all, TopicsOfChecks), new DoctorCommand(static () => CheckList.All),
            new SchemaCommand(all), new CompletionsCommand(all), new ManCommand(all),
        ];
        made.CopyTo(all, 0);
        return all;
    }

    /// <summary>What the doctor looks for can be explained, too; neither room knows the other.</summary>
    private static IEnumerable<Topic> TopicsOfChecks() => CheckList.All.Select(check => new CheckTopic(check.Name, check.Meaning));
}
