using System.Globalization;
using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Names;

namespace DotNetSockets.Commands.Explain;

/// <summary>
/// Everything that has a name and can be explained, gathered from the lists that there are: what is new in those is in here.
/// </summary>
internal sealed class TopicBook
{
    /// <summary>The protocols with ports.</summary>
    private static readonly string[] WithPorts = ["tcp", "udp", "sctp", "dccp"];

    private readonly Lazy<ServiceBook> _services = new(ServiceBook.Load);

    private readonly IReadOnlyList<ICommand> _commands;

    /// <param name="commands">The commands, the list first.</param>
    /// <param name="others">The topics of other rooms.</param>
    internal TopicBook(IReadOnlyList<ICommand> commands, Func<IEnumerable<Topic>> others)
    {
        _commands = commands;
        Topics =
        [
            new StatesTopic(),
            .. StateTopics.All,
            .. commands.Select(command => new CommandTopic(command.Name, command.Summary, command.Usage, command.Columns)),
            .. others(),
            .. commands.SelectMany(command => command.Columns.Select(column => new ColumnTopic(command.Name, column, ReadingsOf(command, column.Key)))),
        ];
    }

    internal IReadOnlyList<Topic> Topics { get; }

    /// <summary>What a word means, which may be several things: a command and a column can share a name.</summary>
    /// <exception cref="UsageException">Nothing.</exception>
    internal IReadOnlyList<Topic> Find(string word)
    {
        var named = Named(word, topic => [topic.Name]);
        var others = named.Count > 0 ? named : Named(word, topic => topic.OtherNames);
        return others.Count > 0 ? others
            : TryFindPort(word) is { } port ? [port]
            : SocketTopic.TryParse(word) is { } socket ? [socket]
            : throw new UsageException(Unknown(word));
    }

    /// <summary>Only sockets have columns whose values mean different things.</summary>
    private ColumnReading[] ReadingsOf(ICommand command, string column) =>
        command == _commands[0] && ColumnReadings.All.TryGetValue(column, out var readings) ? readings : [];

    private List<Topic> Named(string word, Func<Topic, IEnumerable<string>> namesOf) =>
        [.. Topics.Where(topic => namesOf(topic).Any(name => Plain(name) == Plain(word)))];

    /// <summary>TIME-WAIT, time_wait and TimeWait are the same.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() is { Length: > 0 } plain ? plain : name;

    private PortTopic? TryFindPort(string word)
    {
        var parts = word.TrimStart(':').Split('/', 2);
        var ofName = _services.Value.Find(parts[0]).ToList();
        var isNumber = ushort.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        if (!isNumber && ofName.Count == 0)
        {
            return null;
        }

        var protocol = parts.Length == 2 ? NamedChoice.Find("protocol", parts[1], WithPorts, name => name) : null;
        var services = ofName.Where(service => protocol is null || service.Protocol == protocol).ToList();
        return isNumber ? new PortTopic(word, port, services, protocol)
            : services.Count > 0 ? new PortTopic(word, services[0].Port, services, protocol)
            : throw new UsageException($"{Quoted.Of(parts[0])} is a service of "
                + $"{string.Join(", ", ofName.Select(service => service.Protocol).Distinct())}, not of {protocol}.");
    }

    private string Unknown(string word)
    {
        var names = Topics.SelectMany(topic => topic.OtherNames.Prepend(topic.Name))
            .Concat(_services.Value.Services.Select(service => service.Name));
        return $"There is nothing to explain about {Quoted.Of(word)}; {NamedChoice.Suggestion(word, names)}"
            + "it can be a state, a column, a command, a port, or an address with a port; 'explain' alone lists them.";
    }
}
