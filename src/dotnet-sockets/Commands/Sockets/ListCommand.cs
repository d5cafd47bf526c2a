using System.Buffers;
using System.Text;
using DotNetSockets.CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>One snapshot of the sockets, or one after the other.</summary>
internal sealed class ListCommand(IReadOnlyList<ICommand> commands) : RowsCommand<ListOptions>
{
    public override string Name => "list";

    public override string Summary => "Show the sockets (the default).";

    protected override string Usage =>
        $"""
        {Terminal.Program} [COMMAND] [OPTIONS] [FILTER]

        Without -a or -l: the sockets that do not listen. Without a protocol: the
        internet's. -r -i -s -g: routes, interfaces, statistics and groups.

        Commands:
        {string.Join(Environment.NewLine, commands.Select(command => $"  {command.Name,-12} {command.Summary}"))}

        Examples:
          {Terminal.Program} -at               all TCP sockets, as netstat shows them
          {Terminal.Program} -tulpn            who listens, with process ids
          {Terminal.Program} -tlnW --csv       TCP listeners for a spreadsheet
          {Terminal.Program} -tan -j | jq      all TCP sockets as JSON
          {Terminal.Program} -tan state established and dport = :443
        """;

    protected override string? HintFor(string option, string? value) => OptionHints.Of(option, value);

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => SocketOptionValues.Of(option, begun) ?? base.ValuesOf(option, begun);

    protected override string RowsName => "sockets";

    protected override IReadOnlyList<Column> AllColumns => SocketColumns.All;

    /// <summary>JSON has the same for all protocols.</summary>
    protected override IReadOnlyList<Column> UsualColumns(ListOptions options) =>
        ColumnsOfList.Usual(options, Formatters.Find("json"), SocketProtocols.None);

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => FilterCompletion.Next(before, begun);

    protected override ListOptions Read(string[] args) => DailyLetters.TryRead(args) ?? base.Read(args);

    protected override int Show(ListOptions options, Terminal terminal, CancellationToken cancellationToken) =>
        new OutputPlan(options).Formatter.IsForTopicsOnly
            ? SummaryCommand.Run(options, request => new OverviewView(request, options), commands, terminal, cancellationToken)
            : Run(options, request => new SocketListView(request), commands, terminal, cancellationToken);

    /// <summary>Shows the sockets that the options select.</summary>
    internal static int Run(
        ListOptions options,
        Func<ListRequest, ISocketView> view,
        IReadOnlyList<ICommand> commands,
        Terminal terminal,
        CancellationToken cancellationToken,
        bool isOfAll = false)
    {
        var request = new ListRequest(options, view, commands, isOfAll);
        if (options.ExplainFilter)
        {
            request.Output.Write(
                terminal,
                output =>
                {
                    output.Write(Encoding.UTF8.GetBytes(
                        $"""
                        in the kernel:  {Shown(request.Capture.Filter)}
                        after decoding: {Shown(request.Filter.Left(request.Capture.Filter is not null))}

                        """));
                    output.Flush();
                },
                cancellationToken);
            return ExitCode.Done;
        }

        if (options.ToDump is { } path)
        {
            DumpJob.Run(request, options, path, terminal, cancellationToken);
            return options.Strict && terminal.HasWarned ? ExitCode.Failed : ExitCode.Done;
        }

        new ListJob(request, terminal, cancellationToken).Run();
        return terminal.HasFailed || (options.Strict && terminal.HasWarned) ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Shown(object? test) => test?.ToString() is { } text ? TerminalText.Escape(text, out _) : "(no test)";
}
