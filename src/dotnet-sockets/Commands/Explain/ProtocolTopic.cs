using DotNetSockets.Sockets;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>A protocol: what its sockets are like, and how many of them there are.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Meaning">What its sockets are like.</param>
/// <param name="Commands">Command lines that show them, without the program's name.</param>
internal sealed record ProtocolTopic(SocketProtocol Protocol, string Meaning, params string[] Commands)
    : Topic(SocketWords.Proto(Protocol, SocketWords.FamiliesOf(Protocol)[0])!, TopicKind.Protocol)
{
    internal override string Summary => FirstSentence(Meaning);

    /// <summary>Those of the IPv6 family.</summary>
    internal override IEnumerable<string> OtherNames => SocketWords.FamiliesOf(Protocol).Skip(1)
        .Select(family => SocketWords.Proto(Protocol, family)).OfType<string>().Where(name => name != Name);

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, Meaning),
        .. OtherNames.Select(name => Say(Aspect.Meaning, "the sockets of the IPv6 family, which may carry IPv4 traffic too", name)),
        .. Protocol <= SocketProtocol.Icmp ? Here(host) : [],
        .. Commands.Select(command => Say(Aspect.Command, $"dotnet-sockets {command}")),
    ];

    private IEnumerable<LessonRow> Here(HostView host)
    {
        var states = host.Sockets.Where(socket => socket.Protocol == Protocol).CountBy(socket => SocketWords.State(socket.State) ?? "without a state").OrderByDescending(state => state.Value).ToList();
        return states.Count == 0 ? [Say(Aspect.Here, "none", value: 0)]
            : states.Select(state => Say(Aspect.Here, Invariant($"{state.Value}"), state.Key, state.Value));
    }
}
