using DotNetSockets.Rows;

namespace DotNetSockets.Verbs;

/// <summary>One snapshot of the sockets, or one after the other.</summary>
internal sealed class ListVerb : Verb<ListOptions>
{
    public override string Name => "list";

    public override string Summary => "Show the sockets (the default).";

    protected override string Usage =>
        $"""
        {Terminal.Program} [VERB] [OPTIONS] [FILTER]

        Verbs:
        {string.Join(Environment.NewLine, VerbList.All.Select(verb => $"  {verb.Name,-10} {verb.Summary}"))}

        Examples:
          {Terminal.Program} -at               all TCP sockets, as netstat shows them
          {Terminal.Program} -tulpn            who listens, with process ids
          {Terminal.Program} -tlnW --csv       TCP listeners for a spreadsheet
          {Terminal.Program} -tan -j | jq      all TCP sockets as JSON

          {Terminal.Program} -tan state established and dport = :443
                                             ss's language, or any column: recv_q > 0

        Without -a or -l: the sockets that do not listen. Without a protocol: all.
        -r -i -s -g: the routes, interfaces, statistics and groups, as verbs do.
        """;

    protected override IReadOnlyList<Column> AllColumns => SocketColumns.All;

    protected override int Run(ListOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new ListRequest(options);
        if (options.ExplainFilter)
        {
            return Print(request.Filter.Explain(), terminal);
        }

        if (options.ToDump is { } path)
        {
            DumpJob.Run(request, options, path, terminal, cancellationToken);
            return options.Strict && terminal.HasWarned ? ExitCode.Failed : ExitCode.Done;
        }

        var job = new ListJob(request, terminal, cancellationToken);
        job.Run();
        return terminal.HasFailed || (options.Strict && terminal.HasWarned) ? ExitCode.Failed : ExitCode.Done;
    }
}
