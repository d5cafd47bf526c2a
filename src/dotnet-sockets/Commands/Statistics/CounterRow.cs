using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Statistics;

/// <summary>A counter now and at the snapshot before.</summary>
/// <param name="Counter">The counter.</param>
/// <param name="Before">Its value at the snapshot before; null where there was none.</param>
/// <param name="Meaning">What it counts; null where it is not known.</param>
/// <param name="Timestamp">When the snapshot was taken; null of a recording, which does not tell.</param>
/// <param name="Host">The host that it is of.</param>
internal sealed record CounterRow(NetworkCounter Counter, Int128? Before, Lazy<string?> Meaning, string? Timestamp, HostIdentity Host)
{
    /// <summary>Whether it only grows; of a counter that is not known nobody can tell.</summary>
    internal bool IsCount => Meaning.Value?.StartsWith(CounterBook.NoCount, StringComparison.Ordinal) == false;

    internal Int128? Change => Counter.Value - Before;
}
