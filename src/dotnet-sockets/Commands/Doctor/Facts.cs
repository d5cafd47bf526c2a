using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The list's columns that checks judge by: so that a recorded socket is judged as one of this host is.</summary>
internal static class Facts
{
    /// <summary>What every check reads of a socket.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Ends { get; } =
        SocketColumns.Of("proto", "state", "local_address", "local_port", "foreign_address", "foreign_port");

    internal static ColumnOf<SocketRow> BytesAcknowledged { get; } = Of("bytes_acked");

    internal static ColumnOf<SocketRow> BytesReceived { get; } = Of("bytes_received");

    internal static ColumnOf<SocketRow> BytesRetransmitted { get; } = Of("bytes_retrans");

    internal static ColumnOf<SocketRow> BytesSent { get; } = Of("bytes_sent");

    internal static ColumnOf<SocketRow> Drops { get; } = Of("drops");

    internal static ColumnOf<SocketRow> LastAcknowledgement { get; } = Of("last_ack_ms");

    internal static ColumnOf<SocketRow> LastReceive { get; } = Of("last_recv_ms");

    internal static ColumnOf<SocketRow> ReceiveAllocated { get; } = Of("rmem_alloc_bytes");

    internal static ColumnOf<SocketRow> ReceiveBuffer { get; } = Of("rcvbuf_bytes");

    internal static ColumnOf<SocketRow> ReceiveWindow { get; } = Of("rcv_wnd_bytes");

    /// <summary>How often what the timer waits for was sent in vain.</summary>
    internal static ColumnOf<SocketRow> Retransmits { get; } = Of("retransmits");

    /// <summary>The segments that were sent again since the connection began.</summary>
    internal static ColumnOf<SocketRow> RetransmittedTotal { get; } = Of("retrans_total");

    internal static ColumnOf<SocketRow> SendWindow { get; } = Of("snd_wnd_bytes");

    internal static ColumnOf<SocketRow> Timer { get; } = Of("timer");

    internal static ColumnOf<SocketRow> IPv6Only { get; } = Of("v6only");

    internal static ColumnOf<SocketRow> ReceiveQueue { get; } = Of("recv_q");

    internal static ColumnOf<SocketRow> SendQueue { get; } = Of("send_q");

    private static ColumnOf<SocketRow> Of(string key) => SocketColumns.Of(key)[0];
}
