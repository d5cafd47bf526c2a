using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Lessons;

/// <summary>What the queues of a socket tell.</summary>
internal static class QueueText
{
    /// <summary>What the receive queue tells.</summary>
    internal static string ReceiveQueue(in SocketInfo socket)
    {
        var queue = socket.ReceiveQueue ?? 0;
        return socket switch
        {
            { State: SocketState.Listen } => Accepting(queue, socket.SendQueue),
            { Protocol: not SocketProtocol.Tcp } => queue == 0 ? "no datagram waits to be read"
                : Invariant($"unread datagrams occupy {queue} bytes of kernel memory"),
            { State: SocketState.CloseWait or SocketState.LastAck or SocketState.Closing } => queue switch
            {
                0 => "the program has read everything, the end included",
                1 => "all data was read; only the end, the peer's FIN, was not",
                _ => Invariant($"{queue - 1} bytes were not read, nor the end behind them"),
            },
            _ => queue == 0 ? "everything that arrived was read" : Invariant($"{queue} bytes arrived and were not read"),
        };
    }

    /// <summary>What the send queue tells.</summary>
    internal static string SendQueue(in SocketInfo socket)
    {
        var queue = socket.SendQueue ?? 0;
        return socket switch
        {
            { State: SocketState.Listen } => Invariant($"{queue} connections may wait to be accepted"),
            { Protocol: not SocketProtocol.Tcp } => queue == 0 ? "no datagram waits to be sent"
                : Invariant($"unsent datagrams occupy {queue} bytes of kernel memory"),
            { State: SocketState.SynSent } => "the SYN was not answered",
            { State: SocketState.FinWait1 or SocketState.LastAck or SocketState.Closing } => queue <= 1 ? "the FIN was not acknowledged"
                : Invariant($"{queue - 1} bytes and the FIN were not acknowledged"),
            _ => queue == 0 ? "the peer has acknowledged everything" : Invariant($"{queue} bytes were not acknowledged by the peer"),
        };
    }

    private static string Accepting(uint queue, uint? limit) =>
        queue == 0 ? "no connection waits to be accepted"
        : queue > limit ? Invariant($"{queue} connections wait to be accepted, and the queue is full: others are turned away")
        : Invariant($"{queue} connections wait to be accepted");
}
