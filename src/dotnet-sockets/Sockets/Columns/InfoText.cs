using System.Globalization;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>A connection in one line, by its protocol: what is usual is left out. It is made of columns, so that a recording gives it, too.</summary>
internal static class InfoText
{
    private static readonly ColumnReaders Sources = new([.. MptcpColumns.All, .. SctpColumns.All]);

    private static readonly string[] OwnKeys =
    [
        "mptcp_fallback", "mptcp_subflows_total", "mptcp_subflows", "mptcp_add_addr_signal", "mptcp_add_addr_accepted", "mptcp_token", "mptcp_bytes_sent",
        "mptcp_bytes_received", "mptcp_retransmits", "mptcp_checksums", "sctp_in_streams", "sctp_out_streams", "sctp_rwnd_bytes", "sctp_peer_rwnd_bytes",
        "sctp_rtt_ms", "sctp_unacked", "sctp_pending", "sctp_packets_out", "sctp_packets_in", "sctp_retrans", "sctp_nodelay",
    ];

    /// <summary>The columns that it is made of.</summary>
    internal static string[] Keys => [.. TcpText.Keys, .. OwnKeys];

    /// <summary>Null where there are no details, or nothing of them is worth a word.</summary>
    internal static string? Of(in SocketRow row) => row.Socket.Protocol switch
    {
        SocketProtocol.Mptcp => OfMptcp(row),
        SocketProtocol.Sctp => OfSctp(row),
        _ => TcpText.Of(row),
    };

    /// <summary>Whether a column's cell is true.</summary>
    internal static bool IsSet(in Cell cell) => cell is { Kind: CellKind.Boolean, Number: 1 };

    /// <summary>The parts with commas between them; null without any.</summary>
    internal static string? Line(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>()) is { Length: > 0 } line ? line : null;

    private static string? OfMptcp(in SocketRow row) => Line(
        IsSet(Sources.Read("mptcp_fallback", row)) ? "fallen back to TCP" : null,
        Count("subflows", Sources.Number("mptcp_subflows_total", row) ?? Sources.Number("mptcp_subflows", row)),
        Count("addresses signalled", Sources.Number("mptcp_add_addr_signal", row)),
        Count("addresses accepted", Sources.Number("mptcp_add_addr_accepted", row)),
        Sources.Read("mptcp_token", row).Text is { } token ? $"token {token}" : null,
        TcpText.Scaled("sent", Sources.Number("mptcp_bytes_sent", row), "B"),
        TcpText.Scaled("received", Sources.Number("mptcp_bytes_received", row), "B"),
        Count("retransmitted", Sources.Number("mptcp_retransmits", row)),
        IsSet(Sources.Read("mptcp_checksums", row)) ? "checksums" : null);

    private static string? OfSctp(in SocketRow row) => Line(
        Sources.Number("sctp_in_streams", row) is { } incoming && Sources.Number("sctp_out_streams", row) is { } outgoing
            ? string.Create(CultureInfo.InvariantCulture, $"streams {incoming} in {outgoing} out") : null,
        TcpText.Scaled("window", Sources.Number("sctp_rwnd_bytes", row), "B"),
        TcpText.Scaled("peer's window", Sources.Number("sctp_peer_rwnd_bytes", row), "B"),
        Sources.Number("sctp_rtt_ms", row) is { } trip ? string.Create(CultureInfo.InvariantCulture, $"rtt {trip} ms") : null,
        Count("unacked", Sources.Number("sctp_unacked", row)),
        Count("pending", Sources.Number("sctp_pending", row)),
        Count("packets out", Sources.Number("sctp_packets_out", row)),
        Count("packets in", Sources.Number("sctp_packets_in", row)),
        Count("retransmitted", Sources.Number("sctp_retrans", row)),
        IsSet(Sources.Read("sctp_nodelay", row)) ? "nodelay" : null);

    private static string? Count(string name, Int128? value) =>
        value > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} {value}") : null;
}
