using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What an MPTCP connection is as a whole; its subflows are rows of their own.</summary>
internal static class MptcpColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Of("mptcp_subflows", CellKind.Number, static of => Cell.Of(of.Subflows),
            "MPTCP connection: subflows beyond the first that are in use."),
        Of("mptcp_subflows_total", CellKind.Number, static of => Cell.Of(of.SubflowsTotal),
            "MPTCP connection: subflows that are in use, the first among them."),
        Of("mptcp_subflows_max", CellKind.Number, static of => Cell.Of(of.SubflowsMax),
            "MPTCP connection: the most that subflows beyond the first may be."),
        Of("mptcp_add_addr_signal", CellKind.Number, static of => Cell.Of(of.AddressesSignalled),
            "MPTCP connection: addresses that the peer was told of."),
        Of("mptcp_add_addr_signal_max", CellKind.Number, static of => Cell.Of(of.AddressesSignalledMax),
            "MPTCP connection: the most that it may be told of."),
        Of("mptcp_add_addr_accepted", CellKind.Number, static of => Cell.Of(of.AddressesAccepted),
            "MPTCP connection: addresses of the peer that were accepted."),
        Of("mptcp_add_addr_accepted_max", CellKind.Number, static of => Cell.Of(of.AddressesAcceptedMax),
            "MPTCP connection: the most that may be accepted."),
        Of("mptcp_local_addrs", CellKind.Number, static of => Cell.Of(of.LocalAddresses),
            "MPTCP connection: local addresses that subflows were made from."),
        Of("mptcp_local_addrs_max", CellKind.Number, static of => Cell.Of(of.LocalAddressesMax),
            "MPTCP connection: the most that subflows may be made from."),
        Of("mptcp_token", CellKind.Word, static of => Cell.Hex(of.Token),
            "MPTCP connection: our token, in hex: mptcp_local_token of its subflows."),
        Of("mptcp_write_seq", CellKind.Word, static of => Cell.Hex(of.WriteSequence),
            "MPTCP connection: the sequence number of the next byte that is written, in hex; null of a listener."),
        Of("mptcp_snd_una", CellKind.Word, static of => Cell.Hex(of.UnacknowledgedSequence),
            "MPTCP connection: the sequence number of the oldest byte that is not acknowledged, in hex; null of a listener."),
        Of("mptcp_rcv_nxt", CellKind.Word, static of => Cell.Hex(of.ReceiveSequence),
            "MPTCP connection: the sequence number of the next byte that is expected, in hex; null of a listener."),
        Of("mptcp_fallback", CellKind.Boolean, static of => Cell.Of(of.HasFallenBack),
            "MPTCP connection: whether the peer or the path does not speak MPTCP, so that it is plain TCP."),
        Of("mptcp_remote_key", CellKind.Boolean, static of => Cell.Of(of.HasRemoteKey),
            "MPTCP connection: whether the peer's key has come."),
        Of("mptcp_checksums", CellKind.Boolean, static of => Cell.Of(of.HasChecksums),
            "MPTCP connection: whether checksums guard the data."),
        Of("mptcp_retransmits", CellKind.Number, static of => Cell.Of(of.Retransmits),
            "MPTCP connection: retransmissions between subflows."),
        Of("mptcp_bytes_sent", CellKind.Number, static of => Cell.Of(of.BytesSent), "MPTCP connection: bytes sent.") with { Unit = "bytes" },
        Of("mptcp_bytes_retrans", CellKind.Number, static of => Cell.Of(of.BytesRetransmitted), "MPTCP connection: bytes sent again.") with { Unit = "bytes" },
        Of("mptcp_bytes_acked", CellKind.Number, static of => Cell.Of(of.BytesAcknowledged),
            "MPTCP connection: bytes that the peer acknowledged.") with { Unit = "bytes" },
        Of("mptcp_bytes_received", CellKind.Number, static of => Cell.Of(of.BytesReceived), "MPTCP connection: bytes received.") with { Unit = "bytes" },
        Of("mptcp_last_send_ms", CellKind.Number, static of => Cell.Of(of.LastSendMilliseconds),
            "MPTCP connection: milliseconds since data was sent."),
        Of("mptcp_last_recv_ms", CellKind.Number, static of => Cell.Of(of.LastReceiveMilliseconds),
            "MPTCP connection: milliseconds since data was received."),
        Of("mptcp_last_ack_ms", CellKind.Number, static of => Cell.Of(of.LastAcknowledgementMilliseconds),
            "MPTCP connection: milliseconds since an acknowledgement was received."),
    ];

    private static ColumnOf<SocketRow> Of(string key, CellKind kind, Func<MptcpDetails, Cell> read, string meaning) =>
        DetailColumn.Of(RowNeeds.Tcp, key, kind, (in row) => row.Socket.Details?.Mptcp is { } details ? read(details) : default, meaning);
}
