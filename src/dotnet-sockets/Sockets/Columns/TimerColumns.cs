using System.Globalization;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>The timer that runs next.</summary>
internal static class TimerColumns
{
    private const string NetstatsProbe = "probe";

    /// <summary>netstat's column of -o.</summary>
    internal static ColumnOf<SocketRow> Column { get; } = new(
        "timers", "Timer", CellKind.Word, static (in row) => Cell.Word(TextOf(row)),
        "The timer in netstat's form: its name (seconds left/retransmissions/probes); null where the protocol has no timers. "
        + "A - stands for seconds that are not known.")
    { Needs = RowNeeds.Timer };

    internal static IReadOnlyList<ColumnOf<SocketRow>> Parts { get; } =
    [
        DetailColumn.Of(RowNeeds.Timer, "timer", CellKind.Word, static (in row) => Cell.Word(DetailWords.Timer(row.Socket.Details?.Timer?.Kind)),
            "The timer that runs next: on (retransmission), keepalive, timewait, persist, delack, off; null where the protocol has none.")
            with { Words = static () => DetailWords.Timers },
        DetailColumn.Number(RowNeeds.Timer, "timer_ms", static (in row) => Cell.Of(row.Socket.Details?.Timer?.Milliseconds),
            "Milliseconds until the timer expires; null where none runs."),
        DetailColumn.Number(RowNeeds.Timer, "retransmits", static (in row) => Cell.Of(row.Socket.Details?.Timer?.Retransmits),
            "Retransmissions without an answer, or probes with timer keepalive or persist; null in TIME_WAIT."),
    ];

    private static readonly ColumnOf<SocketRow>[] Read = [.. RecordedSocket.FromRecording(Parts)];

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [.. Parts, Column];

    /// <summary>The columns that the text is made of.</summary>
    internal static string[] Keys => [.. Parts.Select(part => part.Key)];

    /// <summary>netstat calls the persist timer probe. A timer counts either retransmissions or probes; the other count is 0 then.</summary>
    private static string? TextOf(in SocketRow row)
    {
        if (Read[0].Read(row).Text is not { } name)
        {
            return null;
        }

        var left = Read[1].Read(row) is { Kind: CellKind.Number, Integer: var milliseconds } ? Seconds(milliseconds)
            : name == DetailWords.Timer(SocketTimerKind.Off) ? Seconds(0)
            : "-";
        var count = Read[2].Read(row).Integer;
        return name == DetailWords.Timer(SocketTimerKind.Persist) ? Text(NetstatsProbe, left, 0, count)
            : name == DetailWords.Timer(SocketTimerKind.KeepAlive) ? Text(name, left, 0, count)
            : Text(name, left, count, 0);
    }

    private static string Seconds(Int128 milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{(double)milliseconds / 1000:0.00}");

    private static string Text(string name, string left, Int128 retransmissions, Int128 probes) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} ({left}/{retransmissions}/{probes})");
}
