using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The columns that the options for details add, and the details that columns need.</summary>
internal static class DetailChoice
{
    /// <summary>Each detail a column of its own for machines; for people a few, and the rest as a line below the row.</summary>
    internal static IEnumerable<ColumnOf<SocketRow>> Columns(ListOptions options, bool forPeople) =>
        Wanted(options, forPeople).SelectMany(columns => SocketColumns.Of([.. columns.Select(column => column.Key)])).Distinct();

    private static IEnumerable<IReadOnlyList<ColumnOf<SocketRow>>> Wanted(ListOptions options, bool forPeople)
    {
        if (options.Extend && !forPeople)
        {
            yield return [.. SocketColumns.Of("cookie"), .. ExtendedColumns.Marks, ExtendedColumns.ClassId];
        }

        if (options.Timers)
        {
            yield return forPeople ? [TimerColumns.Column] : TimerColumns.Parts;
        }

        if (options.TypeOfService)
        {
            yield return ExtendedColumns.TypeOfService;
        }

        if (options.SocketOptions)
        {
            yield return forPeople ? [LineColumns.Options] : OptionColumns.All;
        }

        if (options.Info)
        {
            yield return forPeople ? [LineColumns.Info] : DetailColumns.Tcp;
        }

        if (options.Memory)
        {
            yield return forPeople ? [LineColumns.Memory] : MemoryColumns.All;
        }
    }

    internal static SocketDetailKinds KindsOf(RowNeeds needs) =>
        Kind(needs, RowNeeds.Timer, SocketDetailKinds.Timer)
        | Kind(needs, RowNeeds.Memory, SocketDetailKinds.Memory)
        | Kind(needs, RowNeeds.Tcp, SocketDetailKinds.Tcp)
        | Kind(needs, RowNeeds.Congestion, SocketDetailKinds.Congestion)
        | Kind(needs, RowNeeds.TypeOfService, SocketDetailKinds.TypeOfService)
        | Kind(needs, RowNeeds.Extended, SocketDetailKinds.Extended);

    private static SocketDetailKinds Kind(RowNeeds needs, RowNeeds need, SocketDetailKinds kind) => (needs & need) != 0 ? kind : SocketDetailKinds.None;
}
