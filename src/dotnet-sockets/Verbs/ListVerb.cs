using DotNetSockets.Rows;
using DotNetSockets.Usage;

namespace DotNetSockets.Verbs;

/// <summary>One snapshot of the sockets, or one after the other.</summary>
internal sealed class ListVerb : Verb<ListOptions>
{
    public override string Name => "list";

    public override string Summary => "Show the sockets (the default).";

    protected override string Usage =>
        $"""
        {Terminal.Program} [VERB] [OPTIONS]

        Verbs:
        {string.Join(Environment.NewLine, VerbList.All.Select(verb => $"  {verb.Name,-10} {verb.Summary}"))}

        Examples:
          {Terminal.Program} -at               all TCP sockets, as netstat shows them
          {Terminal.Program} -tulpn            who listens, with process ids
          {Terminal.Program} -tlnW --csv       TCP listeners for a spreadsheet
          {Terminal.Program} -tan -j | jq      all TCP sockets as JSON

        Without -a or -l: the sockets that do not listen. Without a protocol: all.
        -r -i -s -g: the routes, interfaces, statistics and groups, as verbs do.
        """;

    protected override IReadOnlyList<Column> AllColumns => SocketColumns.All;

    protected override int Run(ListOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        RefuseWords(options.Words);
        if (options.ToDump is { } path)
        {
            DumpJob.Run(options, path, terminal, cancellationToken);
            return options.Strict && terminal.HasWarned ? ExitCode.Failed : ExitCode.Done;
        }

        var job = new ListJob(options, terminal, cancellationToken);
        job.Run();
        return terminal.HasFailed || (options.Strict && terminal.HasWarned) ? ExitCode.Failed : ExitCode.Done;
    }

    private static void RefuseWords(IEnumerable<string> words)
    {
        if (words.FirstOrDefault() is { } word)
        {
            var verbs = VerbList.All.Select(verb => verb.Name).ToList();
            throw new UsageException(
                $"'{word}' is no verb; {NamedChoice.Suggestion(word, verbs)}it can be {string.Join(", ", verbs)}. Filters are not there yet in this version.");
        }
    }
}
