namespace SocketSnapshot;

/// <summary>struct tcpvegas_info (INET_DIAG_VEGASINFO), which Vegas, Veno, Yeah, NV, Illinois and Westwood fill.</summary>
/// <param name="IsEnabled">Whether the algorithm is at work now.</param>
/// <param name="RoundTrips">How many round trips were measured in this window (tcpv_rttcnt).</param>
/// <param name="RoundTripMicroseconds">The last round trip; null before the first one.</param>
/// <param name="MinimumRoundTripMicroseconds">The shortest round trip of this window; null before the first one.</param>
public sealed record VegasDetails(bool IsEnabled, uint RoundTrips, uint? RoundTripMicroseconds, uint? MinimumRoundTripMicroseconds);
