using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

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
            { Protocol: not SocketProtocol.Tcp } => Datagrams(queue, socket.Details?.Memory),
            { State: SocketState.CloseWait or SocketState.LastAck or SocketState.Closing } => queue switch
            {
                0 => "the program has read everything, the end included",
                1 => "all data was read; only the end, the peer's FIN, was not",
                _ => $"{ScaledNumber.Bytes(queue - 1)} {CountText.Form(queue - 1, "was", "were")} not read, nor the end behind",
            },
            _ => queue == 0 ? "everything that arrived was read" : $"{ScaledNumber.Bytes(queue)} arrived and {CountText.Form(queue, "was", "were")} not read",
        };
    }

    /// <summary>What the send queue tells.</summary>
    internal static string SendQueue(in SocketInfo socket)
    {
        var queue = socket.SendQueue ?? 0;
        return socket switch
        {
            { State: SocketState.Listen } => $"{CountText.Of(queue, "connection")} may wait to be accepted",
            { Protocol: not SocketProtocol.Tcp } => queue == 0 ? "no datagram waits to be sent"
                : $"unsent datagrams occupy {ScaledNumber.Bytes(queue)} of kernel memory",
            { State: SocketState.SynSent } => "the SYN was not answered",
            { State: SocketState.FinWait1 or SocketState.LastAck or SocketState.Closing } => queue <= 1 ? "the FIN was not acknowledged"
                : $"{ScaledNumber.Bytes(queue - 1)} and the FIN were not acknowledged",
            _ => queue == 0 ? "the peer has acknowledged everything" : $"{ScaledNumber.Bytes(queue)} {CountText.Form(queue, "was", "were")} not acknowledged by the peer",
        };
    }

    private static string Accepting(uint queue, uint? limit) => queue == 0 ? "no connection waits to be accepted"
        : $"{CountText.Of(queue, "connection")} {CountText.Form(queue, "waits", "wait")} to be accepted"
            + (queue > limit ? ", and the queue is full: others are turned away" : "");

    /// <summary>The kernel counts the memory that they take, against the buffer's size, which is of memory too.</summary>
    private static string Datagrams(uint queue, SocketMemory? memory) =>
        (queue == 0 ? "no datagram waits to be read"
            : $"unread datagrams occupy {ScaledNumber.Bytes(queue)} of kernel memory{(memory?.ReceiveBuffer is { } most ? $" (at most {ScaledNumber.Bytes(most)})" : "")}")
        + (memory?.Drops is > 0 and var drops
            ? $"; {CountText.Of(drops, "datagram")} {CountText.Form(drops, "was", "were")} dropped since the socket was opened" : "");
}
