using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>The columns that every socket has. The usual lists need no others, so a start makes these alone.</summary>
internal static class CoreColumns
{
    /// <summary>When the snapshot was taken; -c puts it before the other columns.</summary>
    internal static ColumnOf<SocketRow> Timestamp { get; } = RecordedSocket.FromRecording(
        TimestampColumn.Of<SocketRow>(static (in row) => Cell.Word(row.Context.Timestamp)));

    /// <summary>In the order in which they are listed.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = RecordedSocket.FromRecording(
    [
        new("proto", "Proto", CellKind.Word, static (in row) => Cell.Word(SocketWords.Proto(row.Socket.Protocol, row.Socket.Family)),
            "The protocol; a 6 at its end for a socket of the IPv6 family, which may carry IPv4 traffic.")
        { MinWidth = 5, Words = static () => SocketWords.Protos },
        new("recv_q", "Recv-Q", CellKind.Number, static (in row) => Cell.Of(row.Socket.ReceiveQueue),
            "TCP, UNIX listener: connections waiting to be accepted. Other TCP: unread bytes, and one more after the peer has closed. Other UNIX: unread bytes, "
            + "of datagrams those of the next one. Others, MPTCP too: bytes of kernel memory of what is unread, which is more than its payload.")
        { MinWidth = 6, Unit = "bytes or connections" },
        new("send_q", "Send-Q", CellKind.Number, static (in row) => Cell.Of(row.Socket.SendQueue),
            "TCP, UNIX listener: the limit of recv_q; null where /proc was the source. Other TCP: bytes not yet acknowledged. Others: bytes of kernel memory of "
            + "unsent data; UNIX: of what the peer has not read.")
        { MinWidth = 6, Unit = "bytes or connections" },
        new("local_address", "Local Address", CellKind.Address, static (in row) => FamilyColumns.Local(row),
            "The address the socket is bound to, without brackets and zone; 0.0.0.0 or :: for any. UNIX: the path, or @ and the abstract name. Netlink, packet: the "
            + "protocol. Vsock: the context id. XDP: the interface. TIPC: the node. Packet, vsock: * for any.")
        { Tint = SocketTints.OfExposure },
        new("local_port", "Local Port", CellKind.Number, static (in row) => Cell.Of(row.Socket.LocalPort),
            "The local port, null for none. Raw: the IP protocol's number. ICMP: the echo identifier. Netlink: the port id, 0 for the kernel. XDP: the queue.") { TableNull = "*" },
        new("foreign_address", "Foreign Address", CellKind.Address, static (in row) => FamilyColumns.Foreign(row),
            "The peer's address; 0.0.0.0 or :: for none. UNIX: the peer's path. Netlink: the group it sends to."),
        new("foreign_port", "Foreign Port", CellKind.Number, static (in row) => Cell.Of(row.Socket.ForeignPort),
            "The peer's port, null for none.") { TableNull = "*" },
        new("state", "State", CellKind.Word, static (in row) => Cell.Word(SocketWords.State(row.Socket.State)),
            "The state; null where the protocol has none, such as UDP without a peer. UNIX: CLOSE of a stream or seqpacket socket that neither listens nor is "
            + "connected. An SCTP association has the corresponding state of a TCP connection.")
        { TableNull = "", Words = static () => SocketWords.States, Tint = SocketTints.OfState },
        new("local_endpoint", "Local Address", CellKind.Endpoint, static (in row) => Cell.Of(row.Local),
            "Local address, interface and port in one text.")
        { MinWidth = 22, Needs = RowNeeds.LocalHost | RowNeeds.Services, Tint = SocketTints.OfExposure },
        new("foreign_endpoint", "Foreign Address", CellKind.Endpoint, static (in row) => Cell.Of(row.Foreign),
            "The peer's address and port in one text.") { MinWidth = 22, Needs = RowNeeds.ForeignHost | RowNeeds.Services },
        new("local_host", "Local Host", CellKind.Text, static (in row) => Cell.Untrusted(row.Context.Names.HostOf(row.Socket.LocalAddress)),
            "The local address's name by reverse lookup, null where no answer came in time.") { Needs = RowNeeds.LocalHost },
        new("local_service", "Local Service", CellKind.Text, static (in row) => Cell.Untrusted(row.ServiceOf(row.Socket.LocalPort)),
            "The local port's registered name for the protocol.") { Needs = RowNeeds.Services },
        new("foreign_host", "Foreign Host", CellKind.Text, static (in row) => Cell.Untrusted(row.Context.Names.HostOf(row.Socket.ForeignAddress)),
            "The peer's name by reverse lookup, null where no answer came in time.") { Needs = RowNeeds.ForeignHost },
        new("foreign_service", "Foreign Service", CellKind.Text, static (in row) => Cell.Untrusted(row.ServiceOf(row.Socket.ForeignPort)),
            "The peer's port's registered name for the protocol.") { Needs = RowNeeds.Services },
        new("interface", "Interface", CellKind.Text, static (in row) => Cell.Untrusted(row.Socket.Interface),
            "The interface the socket is bound to, or its link-local zone; null where there is none, and where /proc was the source of an internet socket."),
        new("family", "Family", CellKind.Word, static (in row) => Cell.Word(SocketWords.Family(row.Socket.Protocol, row.Socket.Family)),
            "inet (IPv4), inet6 (IPv6), unix, packet, netlink, vsock, xdp or tipc.") { Words = static () => SocketWords.Families },
        new("inode", "Inode", CellKind.Number, static (in row) => Cell.Of(row.Socket.Inode),
            "The number in /proc/PID/fd's socket:[N]; null for a socket that no descriptor refers to."),
        new("uid", "Uid", CellKind.Number, static (in row) => Cell.Of(row.Socket.UserId),
            "The creator's user id; null for a socket that no descriptor refers to, for which the kernel says 0 and does not mean root."),
        new("cookie", "Cookie", CellKind.Word, static (in row) => Cell.Hex(row.Socket.Cookie),
            "The kernel's unique number of the socket, in hex; null where /proc was the source."),
    ]);

    /// <summary>The columns of machine formats where none are named.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Default { get; } = [.. All.Take(8)];

    /// <summary>netstat's columns: those of the table where none are named.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Table { get; } =
    [
        .. All.Where(column => column.Key is "proto" or "recv_q" or "send_q" or "local_endpoint" or "foreign_endpoint"),
        .. All.Where(column => column.Key == "state"),
    ];
}
