using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>What marks a socket, and which of its directions and families are open.</summary>
internal static class ExtendedColumns
{
    /// <summary>What -e adds besides its columns in netstat.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Marks { get; } =
    [
        DetailColumn.Number(RowNeeds.Extended, "mark", static (in row) => Cell.Of(row.Socket.Details?.Tags?.Mark),
            "SO_MARK; null without the right to see it (CAP_NET_ADMIN)."),
        DetailColumn.Number(RowNeeds.Extended, "cgroup_id", static (in row) => Cell.Of(row.Socket.Details?.Tags?.CgroupId),
            "The cgroup v2 that the socket was made in: the inode of its folder in the cgroup2 file system."),
        DetailColumn.Of(RowNeeds.Extended | RowNeeds.Cgroups, "socket_cgroup", CellKind.Text, static (in row) => Cell.Untrusted(PathOf(row)),
            "The path of that cgroup below the mount of cgroup2; null where it is gone or not mounted here."),
        DetailColumn.Of(RowNeeds.Extended, "v6only", CellKind.Boolean, static (in row) => Cell.Of(row.Socket.Details?.IsIPv6Only),
            "Whether an IPv6 socket refuses IPv4; known of listening and unconnected sockets only."),
        DetailColumn.Of(RowNeeds.Extended, "shutdown", CellKind.Word,
            static (in row) => Cell.Word(DetailWords.Shutdown(row.Socket.Details?.Shutdown)),
            "The directions that are shut down: none, receive, send, both.")
            with { Words = static () => DetailWords.Shutdowns },
    ];

    internal static ColumnOf<SocketRow> ClassId { get; } = DetailColumn.Number(
        RowNeeds.TypeOfService, "class_id", static (in row) => Cell.Of(row.Socket.Details?.Tags?.ClassId),
        "The class id of net_cls, or the socket's priority where there is none.");

    /// <summary>What --tos adds.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> TypeOfService { get; } =
    [
        DetailColumn.Number(RowNeeds.TypeOfService, "tos", static (in row) => Cell.Of(row.Socket.Details?.Tags?.TypeOfService),
            "The IPv4 type of service."),
        DetailColumn.Number(RowNeeds.TypeOfService, "tclass", static (in row) => Cell.Of(row.Socket.Details?.Tags?.TrafficClass),
            "The IPv6 traffic class; null of a socket of the IPv4 family."),
        ClassId,
    ];

    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } = [.. Marks, .. TypeOfService];

    private static string? PathOf(in SocketRow row) =>
        row.Socket.Details?.Tags?.CgroupId is { } id ? row.Context.Cgroups?.PathOf(id) : null;
}
