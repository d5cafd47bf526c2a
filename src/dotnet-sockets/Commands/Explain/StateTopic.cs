using DotNetSockets.Sockets;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>A state of TCP: what it means, and where it leads.</summary>
internal sealed record StateTopic(SocketState State) : Topic(SocketWords.State(State)!, TopicKind.State)
{
    /// <summary>What it means.</summary>
    internal required string Meaning { get; init; }

    internal required Actor Actor { get; init; }

    /// <summary>What that one must do.</summary>
    internal required string Act { get; init; }

    internal required string Normal { get; init; }

    internal required string Trouble { get; init; }

    /// <summary>What the state means for sockets other than TCP's; null where only TCP has it.</summary>
    internal string? Elsewhere { get; init; }

    internal override IEnumerable<string> OtherNames => StateNames.OthersOf(State);

    internal override string Summary => FirstSentence(Meaning);

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, Meaning),
        .. Elsewhere is null ? Array.Empty<LessonRow>() : [Say(Aspect.Meaning, Elsewhere, "not TCP")],
        Say(Aspect.Acts, Act, LessonRow.WordOf(Actor)),
        Say(Aspect.Normal, Normal),
        Say(Aspect.Trouble, Trouble),
        .. Transitions.All.Where(step => step.To == State).Select(step => Say(Aspect.Before, step.Cause, SocketWords.State(step.From))),
        .. Transitions.All.Where(step => step.From == State).Select(step => Say(Aspect.After, step.Cause, SocketWords.State(step.To))),
        Here(host),
        Say(Aspect.Command, LessonCommands.InState(State)),
    ];

    /// <summary>How many there are, which of CLOSE the kernel tells only in part.</summary>
    internal LessonRow Here(HostView host)
    {
        var count = host.CountOf(State);
        return State == SocketState.Close && count == 0
            ? Say(Aspect.Here, "not known: the kernel lists only closed sockets that are bound, and those from Linux 6.8 on")
            : Say(Aspect.Here, Invariant($"{count} TCP socket{(count == 1 ? "" : "s")}"), value: count);
    }
}
