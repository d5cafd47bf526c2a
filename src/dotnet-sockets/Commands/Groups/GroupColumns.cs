using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Groups;

/// <summary>The table of the multicast groups' columns, and netstat's layout of them.</summary>
internal static class GroupColumns
{
    internal static ColumnOf<GroupRow> Timestamp { get; } = TimestampColumn.Of<GroupRow>(static (in row) => Cell.Word(row.Timestamp));

    internal static IReadOnlyList<ColumnOf<GroupRow>> All { get; } =
    [
        new("family", "Family", CellKind.Word, static (in row) => Cell.Word(SocketWords.InternetFamily(row.Membership.Group.Family)), "inet (IPv4) or inet6 (IPv6)."),
        new("interface", "Interface", CellKind.Text, static (in row) => Cell.Untrusted(row.Membership.Interface), "The interface that is the member.")
        { MinWidth = 15 },
        new("group", "Group", CellKind.Address, static (in row) => Cell.Of(row.Membership.Group), "The group's address."),
        new("users", "RefCnt", CellKind.Number, static (in row) => Cell.Of(row.Membership.Users),
            "How many sockets, and parts of the kernel, are members; null where the source does not tell."),
        new("mode", "Mode", CellKind.Word, static (in row) => Cell.Word(Mode(row.Membership.Mode)),
            "include (only the senders asked for) or exclude (all but those asked against); null where the kernel does not tell.") { Metric = MetricRole.Info },
        new("include_sources", "Include", CellKind.Word, static (in row) => Cell.Word(row.Sources(source => source.Including > 0)),
            "The senders that sockets ask for, separated by spaces; null where there are none, or the kernel does not tell.") { Metric = MetricRole.Info },
        new("exclude_sources", "Exclude", CellKind.Word, static (in row) => Cell.Word(row.Sources(source => source.Excluding > 0)),
            "The senders that sockets ask against, separated by spaces; null where there are none, or the kernel does not tell.") { Metric = MetricRole.Info },
        new("index", "Index", CellKind.Number, static (in row) => Cell.Of(row.Membership.InterfaceIndex),
            "The interface's number; null where the source does not tell.") { Metric = MetricRole.Info },
        new("group_name", "Group", CellKind.Text, static (in row) => Cell.Untrusted(row.Name),
            "The group as the table shows it: its name by reverse lookup unless -n.") { Needs = RowNeeds.ForeignHost },
        .. HostColumns.Of<GroupRow>(static (in row) => Cell.Untrusted(row.Host.Name), static (in row) => Cell.Untrusted(row.Host.Boot)),
        Timestamp,
    ];

    private static readonly string[] Netstats = ["interface", "users", "group_name"];

    private static readonly string[] Senders = ["mode", "include_sources", "exclude_sources"];

    /// <summary>The columns of machine formats where none are named.</summary>
    internal static IReadOnlyList<ColumnOf<GroupRow>> Default { get; } = [.. All.Take(7)];

    /// <summary>netstat's columns, and those of the senders where they are asked for.</summary>
    internal static IReadOnlyList<ColumnOf<GroupRow>> Table(bool extended) =>
        [.. (extended ? [.. Netstats, .. Senders] : Netstats).Select(Of).Select(Narrow)];

    /// <summary>netstat has the numbers to the left.</summary>
    private static ColumnOf<GroupRow> Narrow(ColumnOf<GroupRow> column) => column.Key == "users" ? column with { Kind = CellKind.Word } : column;

    private static ColumnOf<GroupRow> Of(string key) => All.First(column => column.Key == key);

    private static string? Mode(GroupFilterMode? mode) => mode switch
    {
        GroupFilterMode.Include => "include",
        GroupFilterMode.Exclude => "exclude",
        _ => null,
    };
}
