using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>Details in one line to read, below a row of the table.</summary>
internal static class LineColumns
{
    /// <summary>What --info adds to the table.</summary>
    internal static ColumnOf<SocketRow> Info { get; } = new(
        "info", "Info", CellKind.Text, static (in row) => Cell.Untrusted(InfoText.Of(row.Socket.Details)),
        "The most telling of the details of TCP, MPTCP and SCTP as a line to read.")
    { Needs = RowNeeds.Tcp | RowNeeds.Congestion, IsBelow = true, TableNull = "" };

    /// <summary>What -m adds to the table.</summary>
    internal static ColumnOf<SocketRow> Memory { get; } = new(
        "memory", "Memory", CellKind.Word, static (in row) => Cell.Word(MemoryText(row.Socket.Details?.Memory)), "The socket's memory as a line to read.")
    { Needs = RowNeeds.Memory, IsBelow = true, TableNull = "" };

    /// <summary>What --sockopt adds to the table.</summary>
    internal static ColumnOf<SocketRow> Options { get; } = new(
        "sockopt", "Options", CellKind.Word, static (in row) => Cell.Word(OptionText(row)), "The socket options that are on, by name.")
    { Needs = RowNeeds.Extended, IsBelow = true, TableNull = "" };

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [Info, Memory, Options];

    private static string? MemoryText(SocketMemory? memory)
    {
        if (memory is null)
        {
            return null;
        }

        (string Name, long? Value)[] parts =
        [
            ("receive", memory.ReceiveAllocated), ("of", memory.ReceiveBuffer), ("send", memory.SendAllocated), ("of", memory.SendBuffer),
            ("queued", memory.SendQueued), ("reserved", memory.ForwardAllocated), ("options", memory.OptionMemory),
            ("backlog", memory.Backlog), ("drops", memory.Drops),
        ];
        return "memory: " + string.Join(' ', parts.Where(part => part.Value is not null)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value}")));
    }

    private static string? OptionText(in SocketRow row)
    {
        if (row.Socket.Details?.Options is null)
        {
            return null;
        }

        var on = new List<string>();
        foreach (var column in OptionColumns.All)
        {
            if (column.Read(row) is { Kind: CellKind.Boolean, Number: 1 })
            {
                on.Add(column.Key);
            }
        }

        return "options: " + (on.Count == 0 ? "none" : string.Join(' ', on));
    }
}
