using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>Ends when something listens, is gone, is connected or is drained, or when a filter finds so many rows.</summary>
internal sealed class WaitCommand(CommandWorld world) : SocketCommand<WaitOptions>(world)
{
    public override string Name => "wait";

    public override string Summary => "Wait until something listens, is gone, or is drained.";

    protected override string Usage =>
        $"""
        {Terminal.Program} wait TARGET... [OPTIONS] [FILTER]
        {Terminal.Program} wait --rows CONDITION [OPTIONS] [FILTER]

        A target is PORT, HOST:PORT or [IPV6]:PORT (with /udp for UDP), the path of a
        UNIX socket, or its @NAME. The command ends when each target listens, or is in
        the state that --until names. A port alone listens when a connection to
        127.0.0.1 or ::1 would be answered; it is gone when no socket listens on it on
        any address. The command makes no connection. The filter begins at the first
        word that is not a target. The command prints nothing when the wait succeeds;
        with -v or a format it prints the rows that match.

        Exit code: 0 the wait succeeded; 1 the time ran out; 3 the answer is unknown.

        Examples:
          {Terminal.Program} wait 8080
          {Terminal.Program} wait 127.0.0.1:5432 /run/app.sock
          {Terminal.Program} wait 8080 process = nginx
          {Terminal.Program} wait 8080 --until drained
          {Terminal.Program} wait --rows '<500' state close-wait
        """;

    protected override IReadOnlyList<Column> AllColumns => SocketColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(WaitOptions options) =>
        ColumnsOfList.Usual(options, Formatters.Find("json"), SocketProtocols.None);

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => base.Complete([.. before.SkipWhile(IsTarget)], begun);

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => option.Name == "until"
        ? Enum.GetValues<Until>().Select(until => new Candidate(WordOf(until)))
        : base.ValuesOf(option, begun);

    protected override int Show(WaitOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        options.Check();
        var deadline = new Deadline(options);
        var heard = options.Quiet ? new Terminal(terminal.Data, static () => TextWriter.Null) { Arguments = terminal.Arguments, IsTerminal = terminal.IsTerminal, Width = terminal.Width, Watch = terminal.Watch } : terminal;
        try
        {
            return NamespaceChoice.In(options.Netns, terminal.Arguments, () => Await(options, deadline, heard, cancellationToken));
        }
        catch (SocketSnapshotException refusal)
        {
            heard.Note(refusal.Message);
            return ExitCode.Undecided;
        }
    }

    private int Await(WaitOptions options, Deadline deadline, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new SnapshotPlan(options.With([]), RowsName);
        ICondition condition = options.Rows is { } rows ? OfRows(options, new RowCount(rows), terminal, cancellationToken)
            : OfTargets(options, terminal, cancellationToken);
        var answer = deadline.Await(condition.Ask, cancellationToken);
        if (answer == true && options.ShowsRows)
        {
            plan.Output.Write(terminal, condition.Write, cancellationToken);
        }

        foreach (var warning in options.Strict ? condition.Warnings : [])
        {
            terminal.Warn(warning);
        }

        if (answer == false && !options.Quiet)
        {
            terminal.Note(string.Join(' ', condition.Explain()));
        }
        else if (condition.Doubt is { } doubt)
        {
            terminal.Note(doubt);
        }

        return answer switch
        {
            null => ExitCode.Undecided,
            false => ExitCode.Failed,
            _ when terminal.HasFailed || (options.Strict && terminal.HasWarned) => ExitCode.Undecided,
            _ => ExitCode.Done,
        };
    }

    private RowsCondition OfRows(WaitOptions options, RowCount count, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new SocketPlan(options.With(options.Words), RowsName, isOfAll: true);
        return new RowsCondition(
            count,
            new Rows(plan, [], also: null, World, terminal, cancellationToken),
            options.ShowsRows ? new Rows(plan, read: null, also: null, World, terminal, cancellationToken) : null);
    }

    private TargetsCondition OfTargets(WaitOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var until = options.Until is null ? Until.Listening : NamedChoice.Find("state to wait for", options.Until, Enum.GetValues<Until>(), WordOf);
        var (targets, filter) = Targets(options);
        var own = options.With(filter);
        own.Listening = until is Until.Listening or Until.Gone;
        own.Tcp = targets.Exists(target => target.Protocol == SocketProtocol.Tcp);
        own.Udp = targets.Exists(target => target.Protocol == SocketProtocol.Udp);
        own.Unix = targets.Exists(target => target.Protocol == SocketProtocol.Unix);
        var plan = new SocketPlan(own, RowsName);

        // A UNIX socket has no port that the kernel could test.
        var ports = own.Unix ? null : SocketFilter.Any(targets.Select(target => SocketFilter.HasPort(SocketSide.Local, target.Port, target.Port)));
        var addresses = new OwnAddresses();
        var rows = new Rows(plan, SocketColumns.Of("v6only"), ports, World, terminal, cancellationToken);
        return new TargetsCondition(
            targets,
            until,
            new ExactLookups(World.Host.IsHost, addresses),
            addresses,
            rows,
            options.ShowsRows ? new Rows(plan, read: null, ports, World, terminal, cancellationToken) : null,
            new TargetWords(World.Host, addresses, rows.HasFilter, cancellationToken));
    }

    /// <exception cref="UsageException">There is no target, or one is wrong.</exception>
    private static (List<Target> Targets, IReadOnlyList<string> Filter) Targets(WaitOptions options)
    {
        var words = options.Words.ToList();
        var reader = new TargetWord(OptionValue.ResolveTimeout(options.ResolveTimeout));
        var targets = new List<Target>();
        while (targets.Count < words.Count && reader.TryParse(words[targets.Count]) is { } target)
        {
            targets.Add(target);
        }

        const string Shapes = "as 8080, 10.0.0.5:5432, 53/udp, /run/app.sock or @name";
        return targets.Count > 0 ? (targets, words[targets.Count..])
            : throw new UsageException(words.Count == 0 ? $"wait takes targets, {Shapes}, or --rows with a filter."
                : $"wait takes targets, {Shapes}, and {Quoted.Of(words[0])} is not a target; --rows waits for the rows that a filter finds.");
    }

    /// <summary>Whether the word is shaped as a target; one that is wrong is none of a filter's either.</summary>
    private static bool IsTarget(string word) => word is ['/' or '@', ..] or [':' or '[' or (>= '0' and <= '9'), ..];

    private static string WordOf(Until until) => until.ToString().ToLowerInvariant();
}
