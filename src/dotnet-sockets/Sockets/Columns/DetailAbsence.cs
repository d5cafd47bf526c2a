using System.Net.Sockets;
using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Of which columns of details a null is a fact.</summary>
internal static class DetailAbsence
{
    private const RowNeeds Details =
        RowNeeds.Timer | RowNeeds.Memory | RowNeeds.Tcp | RowNeeds.Congestion | RowNeeds.TypeOfService | RowNeeds.Extended;

    /// <summary>What TCP has not measured yet, or has no limit for; before other numbers that are null the kernel's struct ends.</summary>
    private static readonly HashSet<string> NotYet = new(StringComparer.Ordinal)
    {
        "fastopen_failure", "snd_wscale", "rcv_wscale", "rtt_us", "rttvar_us", "min_rtt_us", "rcv_rtt_us", "ato_us", "pmtu", "ssthresh",
        "send_rate_bps", "pacing_rate_bps", "max_pacing_rate_bps", "delivery_rate_bps",
        "last_send_ms", "last_recv_ms", "last_ack_ms", "age_ms",
    };

    private static readonly HashSet<string> OfUpperLayer =
        [.. UpperLayerColumns.All.Select(column => column.Key).Where(key => key != "md5")];

    internal static bool AreOf(Column column) => (column.Needs & Details) != RowNeeds.None && column.Key != "dual_stack";

    /// <summary>What has to be read of a row to know what a null in a tested column means: the timer tells what is not a whole socket.</summary>
    internal static RowNeeds NeedsToTell(RowNeeds tested) => (tested & Details) != RowNeeds.None ? tested | RowNeeds.Timer : tested;

    /// <summary>Whether the kernel tells it to CAP_NET_ADMIN only.</summary>
    internal static bool IsForAdministrators(string key) => key is "mark" or "md5" || (key != "ulp" && OfUpperLayer.Contains(key));

    internal static bool IsFact(Column column, in SocketRow row, RecordedSocket? recorded) =>
        column.Needs.HasFlag(RowNeeds.Timer) ? IsFactOfTimer(column.Key, row, recorded)
        : column.Key == "mark" ? IsUnmarked(row.Socket.Protocol)
        : Absence.IsBucket(row, recorded) ? true
        : column.Needs.HasFlag(RowNeeds.Memory) ? false
        : (column.Needs & (RowNeeds.Tcp | RowNeeds.Congestion)) != RowNeeds.None ? IsFactOfTransport(column.Key, row, recorded)
        : IsFactOfTags(column.Key, row);

    private static bool IsFactOfTimer(string key, in SocketRow row, RecordedSocket? recorded) =>
        row.Socket.Protocol is not (SocketProtocol.Tcp or SocketProtocol.Mptcp or SocketProtocol.Dccp or SocketProtocol.Sctp)
        || (key == "timer_ms" && (recorded is null ? row.Socket.Details?.Timer is not null : recorded.TextOf("timer") == "off"))
        || (key == "retransmits" && Absence.IsBucket(row, recorded) && row.Socket.State != SocketState.SynReceived);

    /// <summary>Where no packets are sent there is nothing to mark.</summary>
    private static bool IsUnmarked(SocketProtocol protocol) =>
        protocol is SocketProtocol.Unix or SocketProtocol.Netlink or SocketProtocol.Vsock or SocketProtocol.Tipc;

    private static bool IsFactOfTransport(string key, in SocketRow row, RecordedSocket? recorded)
    {
        if (key.StartsWith("sctp_", StringComparison.Ordinal))
        {
            return row.Socket.Protocol != SocketProtocol.Sctp || (IsEndpoint(row, recorded) && !SctpColumns.OfEndpoint.Contains(key));
        }

        if (key.StartsWith("mptcp_", StringComparison.Ordinal) && !OfUpperLayer.Contains(key))
        {
            return row.Socket.Protocol != SocketProtocol.Mptcp
                || (key is "mptcp_write_seq" or "mptcp_snd_una" or "mptcp_rcv_nxt" && row.Socket.State == SocketState.Listen);
        }

        if (row.Socket.Protocol != SocketProtocol.Tcp)
        {
            return key != "info" || row.Socket.Protocol is not (SocketProtocol.Mptcp or SocketProtocol.Sctp);
        }

        return IsOfNoConnection(row) && key is not ("md5" or "congestion" or "ulp") ? true
            : OfUpperLayer.Contains(key) ? IsFactOfUpperLayer(key, row)
            : key.StartsWith("bbr_", StringComparison.Ordinal) || key.StartsWith("dctcp_", StringComparison.Ordinal)
                || key.StartsWith("vegas_", StringComparison.Ordinal) ? IsFactOfAlgorithm(key, row)
            : IsToldOfTcp(row, recorded)
                && (NotYet.Contains(key) || (key is not ("md5" or "congestion") && row.Socket.State == SocketState.Listen));
    }

    /// <summary>Whether the row is an SCTP endpoint's, which has no peer; each association of it has a row of its own.</summary>
    private static bool IsEndpoint(in SocketRow row, RecordedSocket? recorded) => row.Socket.ForeignPort is null && row.Socket.ForeignAddress.IsNoHost()
        && (recorded is null || recorded.Has("foreign_address"));

    /// <summary>
    /// Bound and no more, or not connected any more: a round trip, a window, an encryption are a connection's. What it has set for the next
    /// one, the kernel does not tell.
    /// </summary>
    private static bool IsOfNoConnection(in SocketRow row) => row.Socket is { State: SocketState.Close, Cookie: not null };

    /// <summary>The kernel tells tcp_info of each socket that it tells a cookie of, but for one that is bound and no more.</summary>
    private static bool IsToldOfTcp(in SocketRow row, RecordedSocket? recorded) => recorded is null ? row.Tcp is not null
        : row.Socket.Cookie is not null && row.Socket.State is not null and not SocketState.Close;

    /// <summary>Each algorithm has numbers of its own, and a listener has none yet.</summary>
    private static bool IsFactOfAlgorithm(string key, in SocketRow row) => row.Socket.Details?.Congestion?.Algorithm is { } algorithm
        && (row.Socket.State == SocketState.Listen || !key.StartsWith(algorithm + "_", StringComparison.Ordinal));

    /// <summary>The kernel says what runs above each socket whose details it tells, and nothing where nothing does.</summary>
    private static bool IsFactOfUpperLayer(string key, in SocketRow row) => row.Tcp is not null
        && (row.Socket.Details?.UpperLayer is not { } layer || !key.StartsWith(layer.Name + "_", StringComparison.Ordinal));

    private static bool IsFactOfTags(string key, in SocketRow row)
    {
        var isInternet = row.Socket.Named is null;
        return key switch
        {
            "cgroup_id" or "socket_cgroup" => false,
            "shutdown" => !isInternet && row.Socket.Protocol is not (SocketProtocol.Unix or SocketProtocol.Vsock),
            "v6only" or "tclass" => !isInternet || row.Socket.Family == AddressFamily.InterNetwork,
            _ => !isInternet,
        };
    }
}
