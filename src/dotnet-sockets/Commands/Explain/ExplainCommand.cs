using DotNetSockets.CommandLine;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Explain;

/// <summary>Says what a state, a column, a word of a filter, a port, a socket or a process means.</summary>
internal sealed class ExplainCommand(IReadOnlyList<ICommand> commands, Func<IEnumerable<Topic>> others) : RowsCommand<ExplainOptions>
{
    public override string Name => "explain";

    public override string Summary => "Say what a state, a column, a filter, a port or a process means.";

    protected override string Usage =>
        $"""
        {Terminal.Program} explain [TOPIC]...    say what it means; without one, list them

        Examples:
          {Terminal.Program} explain TIME_WAIT         a state: who must act, what is next
          {Terminal.Program} explain states            all states, and the sockets in each
          {Terminal.Program} explain recv_q send_q     columns, by state
          {Terminal.Program} explain 443 -j            a port: registered for, who listens
          {Terminal.Program} explain 127.0.0.1:8080    what an address's sockets are doing
          {Terminal.Program} explain 1234              a port, or a process and its sockets
          {Terminal.Program} explain filters           the language of filters
        """;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) =>
        new TopicBook(commands, others).Topics.Select(topic => new Candidate(topic.Name, topic.Summary)).DistinctBy(topic => topic.Text);

    protected override IReadOnlyList<Column> AllColumns => LessonColumns.All;

    protected override int Show(ExplainOptions options, Terminal terminal, CancellationToken cancellationToken) =>
        NamespaceChoice.In(options.Netns, terminal.Arguments, () => Explain(options, terminal, cancellationToken));

    private int Explain(ExplainOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new OutputPlan(options, RowsName);
        var shape = plan.Shape(LessonColumns.All, LessonColumns.All);
        var book = new TopicBook(commands, others);
        var host = new HostView(cancellationToken);
        IReadOnlyList<Topic> topics = options.Words.Any()
            ? [.. options.Words.SelectMany(word => book.Find(word, host)).Distinct()]
            : [new TopicList(book.Topics)];
        host.WithOwners |= topics.Any(topic => topic.NeedsOwners);
        var place = new CommandPlace(recording: null, options.Netns);
        var explained = topics.Select(topic => (Topic: topic, Rows: (IReadOnlyList<LessonRow>)
            [.. topic.Explain(host).Select(row => row.Aspect == Aspect.Command ? row with { Text = place.Of(row.Text) } : row)])).ToList();
        plan.Write(terminal, output =>
        {
            if (plan.IsPlainTable)
            {
                ExplainText.Write(explained, new ProseWriter(output, plan.ScreenOf(terminal)));
            }
            else
            {
                var rows = shape.Apply(explained.SelectMany(one => one.Rows), cancellationToken);
                plan.Formatter.Write(rows, plan.FormatFor(terminal), output);
            }

            output.Flush();
        },
        cancellationToken);
        foreach (var warning in host.Warnings)
        {
            terminal.Warn(warning);
        }

        return ExitCode.Done;
    }
}
