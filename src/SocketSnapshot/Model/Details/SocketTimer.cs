namespace SocketSnapshot;

/// <summary>The timer of a TCP socket that runs next (idiag_timer, or tr in /proc/net/tcp).</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Milliseconds">How long until it expires; null where none runs. /proc tells it to a hundredth of a second.</param>
/// <param name="Retransmits">
/// What was sent without an answer so far: retransmissions, or probes where it is a keepalive or persist timer. Null in TIME_WAIT.
/// </param>
public readonly record struct SocketTimer(SocketTimerKind Kind, uint? Milliseconds, byte? Retransmits);
