using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>A connection in one line, by its protocol: what is usual is left out.</summary>
internal static class InfoText
{
    /// <summary>Null where the kernel has no details.</summary>
    internal static string? Of(SocketDetails? details) => details switch
    {
        { Mptcp: { } mptcp } => Of(mptcp),
        { Sctp: { } sctp } => Of(sctp),
        _ => TcpText.Of(details),
    };

    private static string Of(MptcpDetails mptcp) => Line(
        mptcp.HasFallenBack == true ? "fallen back to TCP" : null,
        Count("subflows", mptcp.SubflowsTotal ?? mptcp.Subflows),
        Count("addresses signalled", mptcp.AddressesSignalled),
        Count("addresses accepted", mptcp.AddressesAccepted),
        mptcp.Token is { } token ? string.Create(CultureInfo.InvariantCulture, $"token 0x{token:x}") : null,
        Count("bytes sent", mptcp.BytesSent),
        Count("bytes received", mptcp.BytesReceived),
        Count("retransmitted", mptcp.Retransmits),
        mptcp.HasChecksums == true ? "checksums" : null);

    private static string Of(SctpDetails sctp) => Line(
        sctp is { InStreams: { } incoming, OutStreams: { } outgoing }
            ? string.Create(CultureInfo.InvariantCulture, $"streams {incoming} in {outgoing} out") : null,
        Count("window", sctp.ReceiveWindow),
        Count("peer's window", sctp.PeerWindow),
        sctp.RoundTripMilliseconds is { } trip ? string.Create(CultureInfo.InvariantCulture, $"rtt {trip} ms") : null,
        Count("unacked", sctp.UnacknowledgedChunks),
        Count("pending", sctp.PendingChunks),
        Count("packets out", sctp.PacketsSent),
        Count("packets in", sctp.PacketsReceived),
        Count("retransmitted", sctp.ChunksRetransmitted),
        sctp.IsNoDelay == true ? "nodelay" : null);

    private static string? Count(string name, ulong? value) =>
        value is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} {value}") : null;

    private static string Line(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());
}
