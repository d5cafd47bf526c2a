using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Verbs;

/// <summary>The columns that the options for details add, and the details that columns need.</summary>
internal static class DetailChoice
{
    /// <summary>Each detail a column of its own for machines; for people a few, and the rest as a line below the row.</summary>
    internal static IEnumerable<ColumnOf<SocketRow>> Columns(ListOptions options, bool forPeople) =>
        Added(options.Extend && !forPeople, [.. SocketColumns.Of("cookie"), .. ExtendedColumns.Marks, ExtendedColumns.ClassId])
            .Concat(Added(options.Timers, forPeople ? [TimerColumns.Text] : TimerColumns.Parts))
            .Concat(Added(options.TypeOfService, ExtendedColumns.TypeOfService))
            .Concat(Added(options.SocketOptions, forPeople ? [LineColumns.Options] : OptionColumns.All))
            .Concat(Added(options.Info, forPeople ? [LineColumns.Info] : DetailColumns.Tcp))
            .Concat(Added(options.Memory, forPeople ? [LineColumns.Memory] : MemoryColumns.All))
            .Select(column => SocketColumns.Of(column.Key)[0])
            .Distinct();

    private static IReadOnlyList<ColumnOf<SocketRow>> Added(bool isWanted, IReadOnlyList<ColumnOf<SocketRow>> columns) => isWanted ? columns : [];

    internal static SocketDetailKinds KindsOf(RowNeeds needs) =>
        Kind(needs, RowNeeds.Timer, SocketDetailKinds.Timer)
        | Kind(needs, RowNeeds.Memory, SocketDetailKinds.Memory)
        | Kind(needs, RowNeeds.Tcp, SocketDetailKinds.Tcp)
        | Kind(needs, RowNeeds.Congestion, SocketDetailKinds.Congestion)
        | Kind(needs, RowNeeds.TypeOfService, SocketDetailKinds.TypeOfService)
        | Kind(needs, RowNeeds.Extended, SocketDetailKinds.Extended);

    private static SocketDetailKinds Kind(RowNeeds needs, RowNeeds need, SocketDetailKinds kind) => (needs & need) != 0 ? kind : SocketDetailKinds.None;
}
