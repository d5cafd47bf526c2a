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
            new FiltersTopic(),
            .. StateTopics.All,
            .. ProtocolTopics.All,
            .. commands.Select(command => new CommandTopic(command.Name, command.Summary, command.Usage, command.Columns)),
            .. others(),
            .. FilterTopic.All,

            // What waits for sockets has the columns of the list.
            .. commands.DistinctBy(command => command.Columns).SelectMany(command => command.Columns.Select(column => new ColumnTopic(command.Name, column, ReadingsOf(command, column.Key)))),
        ];
    }

    internal IReadOnlyList<Topic> Topics { get; }

    /// <summary>What a word means, which may be several things: a command and a column can share a name, and a port and a process a number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="host">Where a process may have that name; it is looked at where the word is nothing else.</param>
    /// <exception cref="UsageException">Nothing.</exception>
    internal IReadOnlyList<Topic> Find(string word, HostView host)
    {
        var named = Named(word, topic => [topic.Name]);
        var others = named.Count > 0 ? named : Named(word, topic => topic.OtherNames);
        return others.Count > 0 ? others
            : TryFindPort(word) is { } port ? (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? [port, new ProcessTopic(word, id) { IsAside = true }] : [port])
            : SocketTopic.TryParse(word) is { } socket ? [socket]
            : FindProcess(word, host) is { } process ? [process]
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

    /// <summary>Numbers that are too great for a port can be a process's.</summary>
    private static ProcessTopic? FindProcess(string word, HostView host)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new ProcessTopic(word, id);
        }

        host.WithOwners = true;
        var named = new ProcessTopic(word, null);
        return named.IsHere(host) ? named : null;
    }

    private string Unknown(string word)
    {
        var names = Topics.SelectMany(topic => topic.OtherNames.Prepend(topic.Name))
            .Concat(_services.Value.Services.Select(service => service.Name));
        return $"There is nothing to explain about {Quoted.Of(word)}; " + NamedChoice.Suggestion(
            word, names,
            "it can be a state, a column, a word of a filter, a protocol, a command, a port, an address with a port, or a process that holds "
            + "sockets; 'explain' alone lists them.");
    }
}
