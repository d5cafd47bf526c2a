using System.Net.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What sockets outside the internet families have, and what tells one kind of socket from another.</summary>
internal static class FamilyColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        new("type", "Type", CellKind.Word, static (in row) => Cell.Word(SocketWords.Type(TypeOf(row.Socket))),
            "stream, dgram, seqpacket, raw or rdm; null where the source does not tell.") { Words = static () => SocketWords.Types },
        new("path", "Path", CellKind.Text, static (in row) => Cell.Untrusted(PathOf(row.Socket, row.Socket.Named?.Local)),
            "UNIX: the path, or @ and the abstract name; null for a socket that is not bound.") { TableNull = "" },
        new("peer_path", "Peer Path", CellKind.Text, static (in row) => Cell.Untrusted(PathOf(row.Socket, row.Socket.Named?.Foreign)),
            "UNIX: the peer's path or abstract name; null where it has none.") { TableNull = "" },
        new("peer_inode", "Peer Inode", CellKind.Number, static (in row) => Cell.Of(row.Socket.Named?.PeerInode),
            "UNIX: the peer's inode; null without a peer, and where the peer waits to be accepted."),
        new("peer_pid", "Peer PID", CellKind.Number, static (in row) => Cell.Of(row.PeerOwner?.ProcessId),
            "UNIX, and TCP and UDP within this host where both ends are listed: the first process that holds the other end; null where no process does, or where none was seen.")
        { Needs = RowNeeds.Owners | RowNeeds.Peers },
        new("peer_process", "Peer Process", CellKind.Text, static (in row) => Cell.Untrusted(row.PeerProcess?.Name),
            "The name of that process.") { Needs = RowNeeds.OwnerName | RowNeeds.Peers },
        new("refcount", "RefCnt", CellKind.Number, static (in row) => Cell.Of(row.Socket.Named?.ReferenceCount),
            "UNIX: how many references the kernel holds.") { Needs = RowNeeds.ReferenceCounts },
        new("subflow_of", "Subflow Of", CellKind.Word, static (in row) => Cell.Hex(row.Context.Subflows?.OwnerOf(row.Socket)),
            "TCP: the cookie of the MPTCP socket that the socket is a subflow of; null for plain TCP. To count each connection once, count the rows with null.")
        { Needs = RowNeeds.Subflows },
    ];

    /// <summary>The address, or what stands in its place.</summary>
    internal static Cell Local(in SocketRow row) =>
        row.Socket.Named is { } named ? Cell.Untrusted(named.Local) : Cell.Of(row.Socket.LocalAddress);

    /// <inheritdoc cref="Local"/>
    internal static Cell Foreign(in SocketRow row) =>
        row.Socket.Named is { } named ? Cell.Untrusted(named.Foreign) : Cell.Of(row.Socket.ForeignAddress);

    private static string? PathOf(in SocketInfo socket, string? name) => socket.Protocol == SocketProtocol.Unix ? name : null;

    /// <summary>Most protocols have one type; an SCTP socket is of one of two, and the kernel does not say of which.</summary>
    private static SocketType? TypeOf(in SocketInfo socket) => socket.Protocol switch
    {
        SocketProtocol.Tcp or SocketProtocol.Mptcp => SocketType.Stream,
        SocketProtocol.Udp or SocketProtocol.UdpLite or SocketProtocol.Icmp => SocketType.Dgram,
        SocketProtocol.Raw or SocketProtocol.Xdp => SocketType.Raw,
        _ => socket.Named?.Type,
    };
}
