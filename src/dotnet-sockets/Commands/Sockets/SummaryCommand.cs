using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Counts the sockets instead of listing them.</summary>
internal sealed class SummaryCommand(CommandWorld world) : SocketCommand<SummaryOptions>(world)
{
    public override string Name => "summary";

    public override string Summary => "Count the sockets, by any columns.";

    protected override string Usage =>
        $"""
        {Terminal.Program} summary [OPTIONS] [FILTER]

        Without --by: an overview by protocol and state, family, exposure of the
        listeners, and the owners and peers with the most sockets; the table says how
        many more there are, and fits into 24 lines of a terminal. Without -a or -l: all
        sockets. The sum of a column is that of its known values.

        Examples:
          {Terminal.Program} summary
          {Terminal.Program} summary -t --by state
          {Terminal.Program} summary --by peer --sum recv_q,send_q state connected
          {Terminal.Program} summary --by peer/24/64 state connected
          {Terminal.Program} summary -f openmetrics
        """;

    protected override IReadOnlyList<Column> AllColumns => [.. TallyColumns.Overview, TallyColumns.Timestamp];

    protected override IReadOnlyList<Column> ColumnsOf(SummaryOptions options) =>
        SocketGroups.AreIn(options) ? new SocketGroups(options, SocketColumns.All).AllColumns : AllColumns;

    protected override IReadOnlyList<Column> UsualColumns(SummaryOptions options) =>
        SocketGroups.AreIn(options) ? new SocketGroups(options, SocketColumns.All).Columns : TallyColumns.Overview;

    protected override int Show(SummaryOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new SocketPlan(options, RowsName, isOfAll: true);
        return Show(
            plan,
            columns => SocketGroups.AreIn(options) ? new GroupView(plan.Snapshots, new SocketGroups(options, columns.All)) : new OverviewView(plan.Snapshots, options),
            terminal,
            cancellationToken);
    }
}
