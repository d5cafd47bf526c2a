namespace DotNetSockets.Tables;

/// <summary>A unit that the end of a column's key names: timer_ms, rtt_us, pacing_rate_bps.</summary>
/// <param name="Suffix">The end of the key.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="BaseSuffix">The end of a metric's name, which has to be in a base unit.</param>
/// <param name="PerBase">How many of it are one of the base unit.</param>
internal sealed record ColumnUnit(string Suffix, string Name, string BaseSuffix, long PerBase)
{
    private static readonly ColumnUnit[] All =
    [
        new("_ns", "nanoseconds", "_seconds", 1_000_000_000),
        new("_us", "microseconds", "_seconds", 1_000_000),
        new("_ms", "milliseconds", "_seconds", 1_000),
        new("_s", "seconds", "_seconds", 1),
        new("_seconds", "seconds", "_seconds", 1),
        new("_bps", "bits per second", "_bits_per_second", 1),
        new("_bytes", "bytes", "_bytes", 1),
    ];

    internal static ColumnUnit? Of(string key) => Array.Find(All, unit => key.EndsWith(unit.Suffix, StringComparison.Ordinal));
}
