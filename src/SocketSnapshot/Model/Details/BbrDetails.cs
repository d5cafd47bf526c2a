namespace SocketSnapshot;

/// <summary>struct tcp_bbr_info (INET_DIAG_BBRINFO).</summary>
/// <param name="BytesPerSecond">The bandwidth that BBR reckons with (bbr_bw).</param>
/// <param name="MinimumRoundTripMicroseconds">The shortest round trip that it reckons with; null before the first one.</param>
/// <param name="PacingGain">What it multiplies the bandwidth with to pace by.</param>
/// <param name="WindowGain">What it multiplies the path's capacity with for its window.</param>
public sealed record BbrDetails(ulong BytesPerSecond, uint? MinimumRoundTripMicroseconds, double PacingGain, double WindowGain);
