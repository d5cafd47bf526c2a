namespace SocketSnapshot;

/// <summary>struct tcp_dctcp_info (INET_DIAG_DCTCPINFO).</summary>
/// <param name="IsEnabled">False where the peer knows no ECN and DCTCP works as Reno.</param>
/// <param name="CongestionExperienced">Whether the last segment bore a mark (dctcp_ce_state).</param>
/// <param name="Alpha">The estimated share of marked bytes, in 1/1024.</param>
/// <param name="MarkedBytes">Bytes acknowledged with a mark in the current window (dctcp_ab_ecn).</param>
/// <param name="AcknowledgedBytes">Bytes acknowledged in the current window (dctcp_ab_tot).</param>
public sealed record DctcpDetails(bool IsEnabled, bool CongestionExperienced, uint Alpha, uint MarkedBytes, uint AcknowledgedBytes);
