using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Diff;

/// <summary>What is different between two recordings, or between one and the host.</summary>
internal sealed class DiffCommand(CommandWorld world) : SocketCommand<DiffOptions>(world)
{
    public override string Name => "diff";

    public override string Summary => "Compare a recording with another, or with now.";

    protected override string Usage =>
        $"""
        {Terminal.Program} diff OLD [NEW] [OPTIONS] [FILTER]

        OLD and NEW are recordings of any kind, as --from reads them; - is standard
        input. Without NEW: this host now. Without -a or a state in the filter: the
        listeners, and of UDP those on ports that the kernel did not choose. A restart
        is no difference; another program on a port is one. What is not known on one
        side is none either, and a warning counts it.

        Exit code: 0; with --exit-code 1 if there is a difference; 3 if a side could
        not be read, and with --strict if a part of it was not known.

        Examples:
          {Terminal.Program} -tulpe -j > monday.json
          {Terminal.Program} diff monday.json
          {Terminal.Program} diff monday.json friday.json -t
          {Terminal.Program} diff baseline.json --only added --exit-code
          {Terminal.Program} diff monday.json -a dport = :5432
        """;

    protected override string RowsName => "socket_changes";

    protected override IReadOnlyList<Column> AllColumns => ColumnsOf(new DiffOptions());

    protected override IReadOnlyList<Column> ColumnsOf(DiffOptions options) => new DiffColumns(options, new DiffChoice(options, [])).All;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => before.Count switch
    {
        0 => [new Candidate(OptionValues.Files)],
        1 => [new Candidate(OptionValues.Files), .. base.Complete([], begun)],
        _ => base.Complete(DiffWords.Of(before).Filter, begun),
    };

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => option.Name switch
    {
        "key" or "compare" => OptionValues.Listed(OptionValues.Keys(SocketColumns.All), begun),
        "only" => OptionValues.Listed(ChangeWords.All.Select(word => new Candidate(word)), begun),
        _ => base.ValuesOf(option, begun),
    };

    protected override int Show(DiffOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        options.Check();
        var output = new OutputPlan(options, RowsName);
        output.RefuseSeries("Differences are");
        var words = DiffWords.Of(options.Words);
        if (words.New is not null && (options.Netns ?? options.Proc) is not null)
        {
            throw new UsageException("-N and --proc are about this host, and both sides are recordings; leave them out.");
        }

        options.Words = words.Filter;

        // What OLD has can be named by options; that it cannot be read is said only where these are right.
        var old = DiffJob.Open(words.Old, out var refusal);
        var choice = new DiffChoice(options, old?.Foreign.All ?? []);
        var columns = new DiffColumns(options, choice);
        var shape = output.Shape(columns.All, output.Formatter.IsForPeople ? columns.Table : columns.All);
        var job = new DiffJob(options, choice, World, terminal, cancellationToken);
        if (old is null)
        {
            terminal.Fail(refusal!);
        }

        if (old is null || job.Compare(old, words) is not { } comparison)
        {
            return ExitCode.Undecided;
        }

        if (comparison.IsOfHosts && output.Formatter.IsForPeople)
        {
            shape = output.Shape(columns.All, columns.TableOfHosts);
        }

        output.Print(terminal, comparison.Differences, shape, cancellationToken);
        job.Report(comparison);
        return options.Strict && terminal.HasWarned ? ExitCode.Undecided
            : options.ExitCode && comparison.Differences.Count > 0 ? ExitCode.Failed
            : ExitCode.Done;
    }
}
