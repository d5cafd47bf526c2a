using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>TCP's congestion control and the algorithms' own numbers.</summary>
internal static class CongestionColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Of("congestion", CellKind.Text, static found => Cell.Untrusted(found.Algorithm), "The algorithm of congestion control."),
        Of("bbr_bw_bps", CellKind.Number, static found => Cell.Bits(found.Bbr?.BytesPerSecond), "BBR: the bandwidth it reckons with, in bits per second."),
        Of("bbr_min_rtt_us", CellKind.Number, static found => Cell.Of(found.Bbr?.MinimumRoundTripMicroseconds),
            "BBR: the shortest round trip it reckons with, in microseconds."),
        Of("bbr_pacing_gain", CellKind.Real, static found => Cell.Of(found.Bbr?.PacingGain), "BBR: what it multiplies the bandwidth with."),
        Of("bbr_cwnd_gain", CellKind.Real, static found => Cell.Of(found.Bbr?.WindowGain), "BBR: what it multiplies the path's capacity with."),
        Of("dctcp_enabled", CellKind.Boolean, static found => Cell.Of(found.Dctcp?.IsEnabled), "DCTCP: false where the peer knows no ECN."),
        Of("dctcp_ce_state", CellKind.Boolean, static found => Cell.Of(found.Dctcp?.CongestionExperienced), "DCTCP: whether the last segment bore a mark."),
        Of("dctcp_alpha", CellKind.Number, static found => Cell.Of(found.Dctcp?.Alpha), "DCTCP: the share of marked bytes, in 1/1024."),
        Of("dctcp_ab_ecn_bytes", CellKind.Number, static found => Cell.Of(found.Dctcp?.MarkedBytes), "DCTCP: bytes of this window acknowledged with a mark."),
        Of("dctcp_ab_tot_bytes", CellKind.Number, static found => Cell.Of(found.Dctcp?.AcknowledgedBytes), "DCTCP: bytes of this window acknowledged."),
        Of("vegas_enabled", CellKind.Boolean, static found => Cell.Of(found.Vegas?.IsEnabled), "Vegas and its kin: whether it is at work now."),
        Of("vegas_rttcnt", CellKind.Number, static found => Cell.Of(found.Vegas?.RoundTrips), "Vegas: round trips measured in this window."),
        Of("vegas_rtt_us", CellKind.Number, static found => Cell.Of(found.Vegas?.RoundTripMicroseconds), "Vegas: the last round trip in microseconds."),
        Of("vegas_min_rtt_us", CellKind.Number, static found => Cell.Of(found.Vegas?.MinimumRoundTripMicroseconds),
            "Vegas: the shortest round trip of this window in microseconds."),
    ];

    private static ColumnOf<SocketRow> Of(string key, CellKind kind, Func<TcpCongestion, Cell> read, string meaning) =>
        DetailColumn.Of(RowNeeds.Congestion, key, kind, (in row) => row.Socket.Details?.Congestion is { } found ? read(found) : default, meaning);
}
