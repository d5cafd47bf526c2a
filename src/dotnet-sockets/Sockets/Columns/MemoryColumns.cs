using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>The memory of a socket, ss's skmem.</summary>
internal static class MemoryColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Bytes("rmem_alloc_bytes", static memory => memory.ReceiveAllocated, "Kernel memory that unread packets occupy."),
        Bytes("rcvbuf_bytes", static memory => memory.ReceiveBuffer, "The max of rmem_alloc_bytes."),
        Bytes("wmem_alloc_bytes", static memory => memory.SendAllocated, "Kernel memory of packets that were handed to the network and are not gone."),
        Bytes("sndbuf_bytes", static memory => memory.SendBuffer, "The max memory of unsent packets."),
        Bytes("fwd_alloc_bytes", static memory => memory.ForwardAllocated, "Memory that is reserved for the socket and not used yet."),
        Bytes("wmem_queued_bytes", static memory => memory.SendQueued, "Memory of what waits in the send queue."),
        Bytes("optmem_bytes", static memory => memory.OptionMemory, "Memory of socket options and ancillary data."),
        Bytes("backlog_bytes", static memory => memory.Backlog, "Memory of what arrived while a program held the socket."),
        Bytes("drops", static memory => memory.Drops, "Packets dropped; /proc has it of UDP, raw and ICMP sockets."),
    ];

    private static ColumnOf<SocketRow> Bytes(string key, Func<SocketMemory, long?> read, string meaning) =>
        DetailColumn.Number(RowNeeds.Memory, key, (in row) => row.Socket.Details?.Memory is { } memory ? Cell.Of(read(memory)) : default, meaning);
}
