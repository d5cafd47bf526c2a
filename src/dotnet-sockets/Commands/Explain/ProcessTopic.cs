using System.Globalization;
using DotNetSockets.Errors;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>What the sockets of a process are doing, or of all processes of a name.</summary>
/// <param name="Word">The name or the number.</param>
/// <param name="Id">The number; null for a name.</param>
internal sealed record ProcessTopic(string Word, int? Id) : Topic(Word, TopicKind.Process)
{
    /// <summary>More places and processes than these are counted.</summary>
    private const int MostListed = 8;

    /// <summary>Whether nothing is said where no such process holds a socket: the number is a port's, too.</summary>
    internal bool IsAside { get; init; }

    internal override string Summary => "A process of this host.";

    internal override bool NeedsOwners => true;

    /// <summary>Whether a process that holds a socket has that name or number.</summary>
    internal bool IsHere(HostView host) => host.HoldersOf(IsOne).Count > 0;

    internal override IEnumerable<LessonRow> Explain(HostView host)
    {
        var processes = host.HoldersOf(IsOne);
        if (processes.Count == 0)
        {
            return IsAside ? [] : [Say(Aspect.Meaning, "No process with this number holds a TCP or UDP socket, as far as processes may be looked at.", value: 0)];
        }

        var sockets = host.SocketsOf(processes);
        var listeners = sockets.Where(IsListener).GroupBy(socket => SocketName.Of(socket)).ToList();
        var ids = string.Join(", ", processes.Take(MostListed).Select(process => process.Id.ToString(CultureInfo.InvariantCulture)));
        var name = string.Join(", ", processes.Select(process => process.Name ?? "?").Distinct().Take(MostListed));
        return
        [
            Say(Aspect.Meaning, (processes.Count == 1 ? Invariant($"{name}, pid {ids}, holds ")
                : Invariant($"{name}: {processes.Count} processes, pid {ids}{(processes.Count > MostListed ? " and others" : "")}, hold "))
                + $"{CountText.Of(sockets.Count, "internet socket")}.", value: sockets.Count),
            .. listeners.Take(MostListed).Select(place => Say(Aspect.Listener, QueueText.ReceiveQueue(place.First()), place.Key, place.First().ReceiveQueue)),
            .. listeners.Count > MostListed ? [Say(Aspect.Listener, $"and {CountText.Of(listeners.Count - MostListed, "other place")}")] : Array.Empty<LessonRow>(),
            .. sockets.Where(socket => !IsListener(socket)).CountBy(WordOf).OrderByDescending(state => state.Value)
                .Select(state => Say(Aspect.Here, Invariant($"{state.Value}"), state.Key, state.Value)),
            Say(Aspect.Command, ShellCommand.Of("dotnet-sockets", "-anp", Id is { } id ? Invariant($"pid = {id}") : $"process = {Value}")),
        ];
    }

    /// <summary>In quotes where the filter would end the name, or take it for a column.</summary>
    private string Value => Word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') ? Word : $"\"{Word}\"";

    private static bool IsListener(SocketInfo socket) => socket is { State: SocketState.Listen } or { Protocol: SocketProtocol.Udp, State: null };

    private static string WordOf(SocketInfo socket) => SocketWords.State(socket.State) ?? "without a state";

    private bool IsOne(SocketProcess process) => Id is { } id ? process.Id == id : ProcessNames.Has(process, Word);
}
