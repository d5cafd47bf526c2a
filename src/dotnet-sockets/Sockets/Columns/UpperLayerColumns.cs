using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What runs on top of a TCP socket in the kernel, and whether its segments are signed.</summary>
internal static class UpperLayerColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        DetailColumn.Of(RowNeeds.Tcp, "md5", CellKind.Boolean, static (in row) => Cell.Of(row.Socket.Details?.HasMd5Keys),
            "Whether TCP MD5 signatures are set up; null without the right to see it (CAP_NET_ADMIN)."),
        Of("ulp", CellKind.Text, static layer => Cell.Untrusted(layer.Name), "What runs on top of the socket in the kernel: tls, mptcp, ..."),
        Of("tls_version", CellKind.Word, static layer => Cell.Word(DetailWords.TlsVersion(layer.Tls?.Version)), "Kernel TLS: 1.2 or 1.3.")
            with { Words = static () => DetailWords.TlsVersions },
        Of("tls_cipher", CellKind.Word, static layer => Cell.Word(DetailWords.TlsCipher(layer.Tls?.Cipher)), "Kernel TLS: the cipher.")
            with { Words = static () => DetailWords.TlsCiphers },
        Of("tls_tx", CellKind.Word, static layer => Cell.Word(DetailWords.TlsMode(layer.Tls?.SendMode)),
            "Kernel TLS: who encrypts: none, sw, hw, hw-record.")
            with { Words = static () => DetailWords.TlsModes },
        Of("tls_rx", CellKind.Word, static layer => Cell.Word(DetailWords.TlsMode(layer.Tls?.ReceiveMode)), "Kernel TLS: who decrypts.")
            with { Words = static () => DetailWords.TlsModes },
        Of("mptcp_flags", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.Flags), "MPTCP subflow: MPTCP_SUBFLOW_FLAG_*, in hex."),
        Of("mptcp_remote_token", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.RemoteToken), "MPTCP subflow: the peer's token, in hex."),
        Of("mptcp_remote_id", CellKind.Number, static layer => Cell.Of(layer.Mptcp?.RemoteId), "MPTCP subflow: the id of the peer's address."),
        Of("mptcp_local_token", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.LocalToken),
            "MPTCP subflow: our token, in hex; all subflows of a connection have the same."),
        Of("mptcp_local_id", CellKind.Number, static layer => Cell.Of(layer.Mptcp?.LocalId), "MPTCP subflow: the id of our address."),
        Of("mptcp_map_seq", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.MappingSequence),
            "MPTCP subflow: where the current mapping begins in the connection, in hex."),
        Of("mptcp_subflow_seq", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.SubflowSequence),
            "MPTCP subflow: where the current mapping begins in the subflow, in hex."),
        Of("mptcp_ssn_offset", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.SequenceOffset), "MPTCP subflow: its first sequence number, in hex."),
        Of("mptcp_relwrite_seq", CellKind.Word, static layer => Cell.Hex(layer.Mptcp?.RelativeWriteSequence),
            "MPTCP subflow: the sequence number of what was written last, counted from the first, in hex."),
        Of("mptcp_map_bytes", CellKind.Number, static layer => Cell.Of(layer.Mptcp?.MappingLength), "MPTCP subflow: bytes of the current mapping."),
    ];

    private static ColumnOf<SocketRow> Of(string key, CellKind kind, Func<SocketUpperLayer, Cell> read, string meaning) =>
        DetailColumn.Of(RowNeeds.Tcp, key, kind, (in row) => row.Socket.Details?.UpperLayer is { } layer ? read(layer) : default, meaning);
}
