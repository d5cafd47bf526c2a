using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>A counter of interfaces, which makes two columns: the count and its rate.</summary>
/// <param name="Key">The kernel's name of it.</param>
/// <param name="Title">Its heading: netstat's where it has one.</param>
/// <param name="Read">Its value.</param>
/// <param name="What">What it counts, as the beginning of a sentence.</param>
internal sealed record InterfaceCounter(string Key, string Title, Func<InterfaceCounters, ulong?> Read, string What)
{
    /// <summary>The one list of counters, in the kernel's order but for what netstat adds up.</summary>
    internal static IReadOnlyList<InterfaceCounter> All { get; } =
    [
        new("rx_packets", "RX-OK", counters => counters.ReceivedPackets, "Packets received without an error"),
        new("tx_packets", "TX-OK", counters => counters.SentPackets, "Packets sent"),
        new("rx_bytes", "RX-Bytes", counters => counters.ReceivedBytes, "Bytes received"),
        new("tx_bytes", "TX-Bytes", counters => counters.SentBytes, "Bytes sent"),
        new("rx_errors", "RX-ERR", counters => counters.ReceiveErrors, "Packets received with any error"),
        new("tx_errors", "TX-ERR", counters => counters.SendErrors, "Packets not sent for any error"),
        new("rx_dropped", "RX-Dropped", counters => counters.ReceiveDropped, "Packets received well and dropped, for lack of memory or of a protocol"),
        new("tx_dropped", "TX-DRP", counters => counters.SendDropped, "Packets dropped on their way out"),
        new("multicast", "Multicast", counters => counters.Multicast, "Multicast packets received"),
        new("collisions", "Collisions", counters => counters.Collisions, "Collisions while sending"),
        new("rx_length_errors", "RX-Length", counters => counters.ReceiveLengthErrors, "Packets received too short or too long"),
        new("rx_over_errors", "RX-Over", counters => counters.ReceiveOverErrors, "Packets too long for the receive buffer"),
        new("rx_crc_errors", "RX-CRC", counters => counters.ReceiveCrcErrors, "Packets received with a wrong checksum of the link"),
        new("rx_frame_errors", "RX-Frame", counters => counters.ReceiveFrameErrors, "Packets received that were not whole bytes"),
        new("rx_fifo_errors", "RX-OVR", counters => counters.ReceiveFifoErrors, "Overruns of the receive queue"),
        new("rx_missed_errors", "RX-Missed", counters => counters.ReceiveMissedErrors, "Packets that the device missed, for lack of the host's buffers"),
        new("tx_aborted_errors", "TX-Aborted", counters => counters.SendAbortedErrors, "Packets given up, such as after too many collisions"),
        new("tx_carrier_errors", "TX-Carrier", counters => counters.SendCarrierErrors, "Packets lost with the carrier"),
        new("tx_fifo_errors", "TX-OVR", counters => counters.SendFifoErrors, "Underruns of the send queue"),
        new("tx_heartbeat_errors", "TX-Heartbeat", counters => counters.SendHeartbeatErrors, "Heartbeats missed, of old half-duplex Ethernet"),
        new("tx_window_errors", "TX-Window", counters => counters.SendWindowErrors, "Packets lost to late collisions"),
        new("rx_compressed", "RX-Compressed", counters => counters.ReceivedCompressed, "Packets received compressed"),
        new("tx_compressed", "TX-Compressed", counters => counters.SentCompressed, "Packets sent compressed"),
        new("rx_nohandler", "RX-Nohandler", counters => counters.ReceiveWithoutHandler, "Packets dropped because the device is inactive and nothing receives them"),
        new("rx_otherhost_dropped", "RX-Otherhost", counters => counters.ReceiveOtherHostDropped, "Packets dropped because they were for another host"),
        new("rx_lost", "RX-DRP", counters => counters.ReceiveLost, "rx_dropped and rx_missed_errors together, netstat's RX-DRP"),
    ];

    /// <summary>The heading of its rate, as RX-OK/s.</summary>
    internal string RateTitle => Title + "/s";

    internal ColumnOf<InterfaceRow> Column => new(
        Key, Title, CellKind.Number, (in row) => Cell.Of(row.Count(Read)), $"{What}; null where the source does not tell.")
    {
        Metric = MetricRole.Counter,
    };

    internal ColumnOf<InterfaceRow> RateColumn => new(
        Key + "_per_second", RateTitle, CellKind.Number, (in row) => Cell.Of(row.Rate(Read)),
        $"How fast {Key} grew since the snapshot before; null in the first.")
    {
        Unit = $"{ColumnUnit.Of(Key)?.Name ?? Key[(Key.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ')} per second",
    };
}
