using DotNetSockets.Filters;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>One snapshot of the sockets, or one after the other.</summary>
internal sealed class ListCommand(CommandWorld world) : SocketCommand<ListOptions>(world)
{
    public override string Name => "list";

    public override string Summary => "Show the sockets (the default).";

    protected override string Usage =>
        $"""
        {Terminal.Program} [COMMAND] [OPTIONS] [FILTER]

        Lists TCP, UDP, UDP-Lite, raw and ICMP sockets that do not listen. -a lists
        all, -l only listeners. -r, -i, -s and -g show routes, interfaces, statistics
        and multicast groups.

        Commands:
        {string.Join(Environment.NewLine, Commands.Select(command => $"  {command.Name,-12} {command.Summary}"))}

        {FilterGuide.Help()}

        Examples:
          {Terminal.Program} -at               all TCP sockets, as netstat shows them
          {Terminal.Program} -tulpn            who listens, with process ids
          {Terminal.Program} -tlnW --csv       TCP listeners for a spreadsheet
          {Terminal.Program} -tan -j | jq      all TCP sockets as JSON
          {Terminal.Program} -tan state established and dport = :443
        """;

    protected override string RowsName => "sockets";

    protected override bool IsUsual => true;

    protected override IReadOnlyList<Column> AllColumns => SocketColumns.All;

    /// <summary>JSON has the same for all protocols.</summary>
    protected override IReadOnlyList<Column> UsualColumns(ListOptions options) =>
        ColumnsOfList.Usual(options, Formatters.Find("json"), SocketProtocols.None);

    protected override ListOptions Read(string[] args) => DailyLetters.TryRead(args) ?? base.Read(args);

    protected override int Show(ListOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new SocketPlan(options, RowsName);
        return plan.Output.Formatter.IsForTopicsOnly
            ? Show(new SocketPlan(options, RowsName, isOfAll: true), _ => new OverviewView(plan.Snapshots, options), terminal, cancellationToken)
            : Show(plan, columns => new SocketListView(plan.Snapshots, columns, plan.Output.IsTableOnScreen(terminal)), terminal, cancellationToken);
    }
}
