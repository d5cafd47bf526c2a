using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>An interface now and at the snapshot before.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Before">Its counters at the snapshot before; null where there was none.</param>
/// <param name="Seconds">The time between the two.</param>
/// <param name="Timestamp">When the snapshot was taken; null of a recording, which does not tell.</param>
/// <param name="Host">The host that it is of.</param>
internal sealed record InterfaceRow(InterfaceInfo Interface, InterfaceCounters? Before, double Seconds, string? Timestamp, HostIdentity Host)
{
    /// <summary>A counter.</summary>
    internal ulong? Count(Func<InterfaceCounters, ulong?> counter) => Interface.Counters is { } counters ? counter(counters) : null;

    /// <summary>How much it grew a second; null where one of the two is not known, or it went back, as that of an interface made anew.</summary>
    internal long? Rate(Func<InterfaceCounters, ulong?> counter) =>
        Interface.Counters is { } now && Before is { } before && counter(now) is { } count && counter(before) is { } old && count >= old && Seconds > 0
            ? (long)Math.Round((count - old) / Seconds)
            : null;
}
