using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>The timer that runs next.</summary>
internal static class TimerColumns
{
    /// <summary>netstat's column of -o.</summary>
    internal static ColumnOf<SocketRow> Text { get; } = new(
        "timers", "Timer", CellKind.Word, static (in row) => Cell.Word(TextOf(row.Socket.Details?.Timer)),
        "The timer in netstat's form: its name (seconds left/retransmissions/probes); null where the protocol has no timers.")
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

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [.. Parts, Text];

    /// <summary>netstat calls the persist timer probe. A timer counts either retransmissions or probes; the other count is 0 then.</summary>
    private static string? TextOf(SocketTimer? timer)
    {
        if (timer is not { } known)
        {
            return null;
        }

        var counts = known.Kind is SocketTimerKind.KeepAlive or SocketTimerKind.Persist
            ? $"0/{known.Retransmits ?? 0}" : $"{known.Retransmits ?? 0}/0";
        var name = known.Kind == SocketTimerKind.Persist ? "probe" : DetailWords.Timer(known.Kind);
        return string.Create(CultureInfo.InvariantCulture, $"{name} ({(known.Milliseconds ?? 0) / 1000.0:0.00}/{counts})");
    }
}
