using DotNetSockets.CommandLine;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Counts the sockets instead of listing them.</summary>
internal sealed class SummaryCommand(IReadOnlyList<ICommand> commands) : RowsCommand<SummaryOptions>
{
    public override string Name => "summary";

    public override string Summary => "Count the sockets, by any columns.";

    protected override string Usage =>
        $"""
        {Terminal.Program} summary [OPTIONS] [FILTER]

        Without --by: an overview by protocol and state, family, exposure of the
        listeners, and the owners and peers with the most sockets. Without -a or -l:
        all sockets. The sum of a column is that of its known values.

        Examples:
          {Terminal.Program} summary
          {Terminal.Program} summary -t --by state
          {Terminal.Program} summary --by foreign_address --sum recv_q,send_q --limit 10
          {Terminal.Program} summary -f openmetrics
        """;

    protected override string? HintFor(string option, string? value) => OptionHints.Of(option, value);

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => SocketOptionValues.Of(option, begun) ?? base.ValuesOf(option, begun);

    protected override IReadOnlyList<Column> AllColumns => [.. TallyColumns.Overview, TallyColumns.Timestamp];

    protected override IReadOnlyList<Column> ColumnsOf(SummaryOptions options) =>
        SocketGroups.AreIn(options) ? new SocketGroups(options).AllColumns : AllColumns;

    protected override IReadOnlyList<Column> UsualColumns(SummaryOptions options) =>
        SocketGroups.AreIn(options) ? new SocketGroups(options).Columns : TallyColumns.Overview;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => FilterCompletion.Next(before, begun);

    protected override int Show(SummaryOptions options, Terminal terminal, CancellationToken cancellationToken) => Run(
        options,
        request => SocketGroups.AreIn(options)
            ? new GroupView(request, new SocketGroups(options))
            : new OverviewView(request, options),
        commands,
        terminal,
        cancellationToken);

    /// <summary>Counts what the options select: all sockets, unless they say otherwise.</summary>
    internal static int Run(
        ListOptions options,
        Func<ListRequest, ISocketView> view,
        IReadOnlyList<ICommand> commands,
        Terminal terminal,
        CancellationToken cancellationToken) =>
        ListCommand.Run(options, view, commands, terminal, cancellationToken, isOfAll: true);
}
