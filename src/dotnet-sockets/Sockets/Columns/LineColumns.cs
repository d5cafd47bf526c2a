using System.Globalization;
using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Details in one line to read, below a row of the table.</summary>
internal static class LineColumns
{
    private static readonly ColumnReaders Memories = new(MemoryColumns.All);

    private static readonly ColumnReaders Switches = new(OptionColumns.All);

    private static readonly (string Name, string Key)[] MemoryParts =
    [
        ("receive", "rmem_alloc_bytes"), ("of", "rcvbuf_bytes"), ("send", "wmem_alloc_bytes"), ("of", "sndbuf_bytes"), ("queued", "wmem_queued_bytes"),
        ("reserved", "fwd_alloc_bytes"), ("options", "optmem_bytes"), ("backlog", "backlog_bytes"), ("drops", "drops"),
    ];

    /// <summary>What --info adds to the table.</summary>
    internal static ColumnOf<SocketRow> Info { get; } = new(
        "info", "Info", CellKind.Text, static (in row) => Cell.Untrusted(InfoText.Of(row)),
        "The most telling of the details of TCP, MPTCP and SCTP as a line to read; null where there are none.")
    { Needs = RowNeeds.Tcp | RowNeeds.Congestion, IsBelow = true, TableNull = "" };

    /// <summary>What -m adds to the table.</summary>
    internal static ColumnOf<SocketRow> Memory { get; } = new(
        "memory", "Memory", CellKind.Word, static (in row) => Cell.Word(MemoryText(row)), "The socket's memory as a line to read.")
    { Needs = RowNeeds.Memory, IsBelow = true, TableNull = "" };

    /// <summary>What --sockopt adds to the table.</summary>
    internal static ColumnOf<SocketRow> Options { get; } = new(
        "sockopt", "Options", CellKind.Word, static (in row) => Cell.Word(OptionText(row)), "The socket options that are on, by name.")
    { Needs = RowNeeds.Extended, IsBelow = true, TableNull = "" };

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [Info, Memory, Options];

    private static string? MemoryText(in SocketRow row)
    {
        var (parts, isBeforeKnown) = (new List<string>(), false);
        foreach (var (name, key) in MemoryParts)
        {
            if (Memories.Number(key, row) is { } value)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(name == "of" && !isBeforeKnown ? LimitAlone(key) : name)} {value}"));
            }

            isBeforeKnown = Memories.Number(key, row) is not null;
        }

        return parts.Count == 0 ? null : $"memory: {string.Join(' ', parts)}";
    }

    /// <summary>Of an SCTP association /proc tells how much may be received, and not how much was.</summary>
    private static string LimitAlone(string key) => key == "rcvbuf_bytes" ? "receive limit" : "send limit";

    private static string? OptionText(in SocketRow row)
    {
        var (on, isKnown) = (new List<string>(), false);
        foreach (var column in OptionColumns.All)
        {
            var cell = Switches.Read(column.Key, row);
            isKnown |= cell.Kind == CellKind.Boolean;
            if (cell is { Kind: CellKind.Boolean, Number: 1 })
            {
                on.Add(column.Key);
            }
        }

        return !isKnown ? null : "options: " + (on.Count == 0 ? "none" : string.Join(' ', on));
    }
}
