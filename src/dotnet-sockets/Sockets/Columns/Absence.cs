using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>
/// What a null means: that a socket of the kind has no such value, which is a fact, or that the value was not told, not seen or not
/// recorded. The one place that knows.
/// </summary>
internal static class Absence
{
    /// <summary>The library knows which of its sources tell the interface.</summary>
    private static readonly SocketFilter AnyInterface = SocketFilter.OnInterface("lo");

    /// <summary>Whether the socket has no value in the column, given that the cell is null.</summary>
    internal static bool IsFact(Column column, in SocketRow row)
    {
        var recorded = row.Socket.Origin as RecordedSocket;
        if (recorded is not null && (!recorded.IsNullOrDerived(column.Key) || !recorded.Has("proto")))
        {
            return false;
        }

        return OwnerColumns.AreOf(column) ? OwnerAbsence.IsFact(column.Key, row, recorded)
            : column.Needs.HasFlag(RowNeeds.Peers) ? OwnerAbsence.IsFactOfPeer(column.Key, row, recorded)
            : DetailAbsence.AreOf(column) ? DetailAbsence.IsFact(column, row, recorded)
            : IsFactOfRow(column.Key, row, recorded);
    }

    /// <summary>Why a null is none.</summary>
    internal static DoubtReason ReasonOf(Column column, in SocketRow row) =>
        row.Socket.Origin is RecordedSocket recorded ? (recorded.Has(column.Key) ? DoubtReason.RecordedNull : DoubtReason.NotRecorded)
        : OwnerColumns.AreOf(column) ? (OwnerAbsence.IsUnseen(row.Owners, row) ? DoubtReason.OwnerUnseen : DoubtReason.NoRight)
        : column.Needs.HasFlag(RowNeeds.Peers) ? (row.PeerOwners is { } peers && OwnerAbsence.IsUnseen(peers, row)
            ? DoubtReason.OwnerUnseen : DoubtReason.NoRight)
        : RateColumns.AreOf(column) ? DoubtReason.FirstSight
        : column.Key is "local_host" or "foreign_host" ? DoubtReason.NoAnswer
        : DetailAbsence.IsForAdministrators(column.Key) && IsOfInternetDiag(row) ? DoubtReason.NoRight
        : DoubtReason.NotTold;

    /// <summary>
    /// Whether no descriptor refers to the socket, so that nobody's is its inode, its uid and, unless it waits to be accepted, its owner.
    /// </summary>
    internal static bool HasNoDescriptor(in SocketRow row, RecordedSocket? recorded) =>
        recorded is null ? row.Socket.Inode is null && !row.Context.Snapshot.Sources.Contains("managed")
        : row.Socket.State is SocketState.TimeWait or SocketState.SynReceived
            || (recorded.IsNull("inode") && (row.Socket.Cookie is not null || row.Socket.State is SocketState.FinWait1
                or SocketState.FinWait2 or SocketState.LastAck or SocketState.Closing));

    /// <summary>
    /// What stands for a socket that is not yet there, or not any more, is not a whole socket of the kernel's. An orphan in FIN_WAIT2
    /// becomes one after a while (tcp_time_wait(), tw_substate), which its timer tells.
    /// </summary>
    internal static bool IsBucket(in SocketRow row, RecordedSocket? recorded) =>
        row.Socket.State is SocketState.TimeWait or SocketState.SynReceived
        || (row.Socket.State == SocketState.FinWait2 && (recorded is null
            ? row.Socket.Details?.Timer is { Kind: SocketTimerKind.TimeWait } : recorded.TextOf("timer") == "timewait"));

    /// <summary>Whether each socket of the protocol is in a state.</summary>
    internal static bool AlwaysHasState(SocketProtocol protocol) =>
        protocol is SocketProtocol.Tcp or SocketProtocol.Mptcp or SocketProtocol.Dccp;

    /// <summary>Whether the row is inet_diag's, which tells more to an administrator; packet_diag and /proc tell all the same.</summary>
    internal static bool IsOfInternetDiag(in SocketRow row) => row.Socket is { Cookie: not null, Named: null };

    private static bool IsFactOfRow(string key, in SocketRow row, RecordedSocket? recorded)
    {
        var isUnix = row.Socket.Protocol == SocketProtocol.Unix;
        var isNamed = row.Socket.Named is not null;
        return key switch
        {
            "local_port" or "foreign_port" or "local_service" or "foreign_service" => true,
            "direction" => !Listeners.IsConnection(row.Socket),
            "state" => !AlwaysHasState(row.Socket.Protocol) && recorded?.Has("state") != false,
            "local_address" or "path" => isNamed || (key == "path" && !isUnix),
            "foreign_address" => isNamed && !(isUnix && IsFromTables(row, recorded)),
            "peer_path" or "peer_inode" => !isUnix || !IsFromTables(row, recorded),
            "local_host" => isNamed || row.Context.Names.IsAnswered(row.Socket.LocalAddress),
            "foreign_host" => isNamed || row.Context.Names.IsAnswered(row.Socket.ForeignAddress),
            "interface" => recorded is null ? AnyInterface.Decide(row.Socket) is not null
                : !IsFromTables(row, recorded) || isNamed,
            "inode" or "uid" or "user" => HasNoDescriptor(row, recorded),
            "exposure" => isNamed,
            "dual_stack" => isNamed,
            "peer" => isNamed || row.Socket.ForeignAddress.IsAny,
            "full" => row.Socket.State != SocketState.Listen && recorded?.Has("state") != false,
            "refcount" => !isUnix,
            "subflow_of" => row.Socket.Protocol != SocketProtocol.Tcp || !IsFromTables(row, recorded),
            _ => false,
        };
    }

    /// <summary>Whether the row is from /proc, or from another system, which know no cookies.</summary>
    private static bool IsFromTables(in SocketRow row, RecordedSocket? recorded) =>
        recorded is null ? row.Socket.Cookie is null : recorded.IsNull("cookie");
}
