using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>Who must act for a socket to go on, and how.</summary>
/// <param name="Actor">That one.</param>
/// <param name="Text">What it must do.</param>
internal sealed record NextAct(Actor Actor, string Text)
{
    /// <summary>By what waits in the socket; where nothing does, its state tells, or nobody needs to.</summary>
    internal static IEnumerable<NextAct> Of(in SocketInfo socket, StateTopic? state)
    {
        var acts = socket.Protocol != SocketProtocol.Tcp ? Datagrams(socket)
            : socket.State == SocketState.Listen ? ByAccepting(socket)
            : (IReadOnlyList<NextAct>)[.. ByTaking(socket), .. ByReading(socket), .. ByAcknowledging(socket)];
        return acts.Count > 0 ? acts
            : socket.Protocol == SocketProtocol.Tcp && state is not null ? [new NextAct(state.Actor, state.Act.ReplaceLineEndings(" "))]
            : [];
    }

    private static IReadOnlyList<NextAct> ByAccepting(in SocketInfo listener) =>
        listener.ReceiveQueue is null or 0 ? []
        : [new(Actor.Program, (listener.ReceiveQueue == 1
                ? "The program must accept() the connection that waits" : $"The program must accept() the {listener.ReceiveQueue} connections that wait")
            + (listener.ReceiveQueue > listener.SendQueue ? "; until it does, new ones are turned away." : "."))];

    /// <summary>A connection in these states that no descriptor refers to was not accepted yet.</summary>
    private static IReadOnlyList<NextAct> ByTaking(in SocketInfo socket) =>
        socket is { Inode: null, State: SocketState.Established or SocketState.CloseWait }
            ? [new(Actor.Program, "The program must accept() it: it waits in the queue of its listener.")]
            : [];

    /// <summary>In the other states the queue holds the peer's FIN, or there is no program any more.</summary>
    private static IReadOnlyList<NextAct> ByReading(in SocketInfo socket) =>
        socket is { Inode: not null, ReceiveQueue: > 0 and var bytes, State: SocketState.Established or SocketState.FinWait1 or SocketState.FinWait2 }
            ? [new(Actor.Program, $"The program must read the {CountText.Of(bytes, "byte")} that arrived"
                + (socket.Details?.Tcp?.Windows.Receive == 0 ? ": its buffer is full, and until then the peer cannot send." : "."))]
            : [];

    private static IReadOnlyList<NextAct> ByAcknowledging(in SocketInfo socket)
    {
        if (socket is not { SendQueue: > 0 and var bytes, State: SocketState.Established or SocketState.CloseWait })
        {
            return [];
        }

        var those = CountText.Of(bytes, "byte");
        return socket.Details switch
        {
            { Timer.Kind: SocketTimerKind.Persist } or { Tcp.Windows.Send: 0 } =>
                [new(Actor.Peer, $"The peer's program must read: its window is closed, and {those} wait here for that.")],
            { Timer: { Kind: SocketTimerKind.Retransmit, Retransmits: > 0 and var times } } =>
                [new(Actor.Peer, $"The peer must acknowledge {those}, which the kernel has sent again {CountText.Of(times, "time")} in vain.")],
            _ => [new(Actor.Peer, $"The peer must acknowledge {those}.")],
        };
    }

    private static IReadOnlyList<NextAct> Datagrams(in SocketInfo socket) =>
        socket.ReceiveQueue is > 0 ? [new(Actor.Program, "The program must read the datagrams that wait; what finds no room is dropped.")] : [];
}
