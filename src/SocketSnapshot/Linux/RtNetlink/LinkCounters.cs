using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Decodes IFLA_STATS64; a pure function over bytes.</summary>
internal static class LinkCounters
{
    /// <summary>Null if the bytes are fewer than those of any kernel; what an older kernel does not count is null.</summary>
    internal static InterfaceCounters? Read(ReadOnlySpan<byte> value)
    {
        if (value.Length < rtnl_link_stats64.LeastSize)
        {
            return null;
        }

        // An attribute is aligned to four bytes only, and may be shorter than the struct.
        Span<byte> bytes = stackalloc byte[rtnl_link_stats64.Size];
        bytes.Clear();
        var length = Math.Min(value.Length, rtnl_link_stats64.Size);
        value[..length].CopyTo(bytes);
        var stats = MemoryMarshal.Read<rtnl_link_stats64>(bytes);
        return new InterfaceCounters
        {
            ReceivedPackets = stats.rx_packets,
            SentPackets = stats.tx_packets,
            ReceivedBytes = stats.rx_bytes,
            SentBytes = stats.tx_bytes,
            ReceiveErrors = stats.rx_errors,
            SendErrors = stats.tx_errors,
            ReceiveDropped = stats.rx_dropped,
            SendDropped = stats.tx_dropped,
            Multicast = stats.multicast,
            Collisions = stats.collisions,
            ReceiveLengthErrors = stats.rx_length_errors,
            ReceiveOverErrors = stats.rx_over_errors,
            ReceiveCrcErrors = stats.rx_crc_errors,
            ReceiveFrameErrors = stats.rx_frame_errors,
            ReceiveFifoErrors = stats.rx_fifo_errors,
            ReceiveMissedErrors = stats.rx_missed_errors,
            SendAbortedErrors = stats.tx_aborted_errors,
            SendCarrierErrors = stats.tx_carrier_errors,
            SendFifoErrors = stats.tx_fifo_errors,
            SendHeartbeatErrors = stats.tx_heartbeat_errors,
            SendWindowErrors = stats.tx_window_errors,
            ReceivedCompressed = stats.rx_compressed,
            SentCompressed = stats.tx_compressed,
            ReceiveWithoutHandler = length >= rtnl_link_stats64.LeastSize + sizeof(ulong) ? stats.rx_nohandler : null,
            ReceiveOtherHostDropped = length >= rtnl_link_stats64.Size ? stats.rx_otherhost_dropped : null,
            ReceiveLost = unchecked(stats.rx_dropped + stats.rx_missed_errors),
        };
    }
}
