using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Says what looks wrong on this host.</summary>
internal sealed class DoctorCommand(Func<IReadOnlyList<Check>> all) : RowsCommand<DoctorOptions>
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    public override string Name => "doctor";

    public override string Summary => "Check this host for socket problems, and show the evidence.";

    protected override string Usage =>
        $"""
        {Terminal.Program} doctor [CHECK]...    look for what is wrong

        Checks (explain CHECK tells more):
          {string.Join(Environment.NewLine + "  ", all().Chunk(4).Select(some => string.Join(' ', some.Select(check => check.Name))))}

        Examples:
          {Terminal.Program} doctor
          {Terminal.Program} doctor --exit-code
          {Terminal.Program} doctor accept-queue -j
        """;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) =>
        all().Where(check => !before.Contains(check.Name)).Select(check => new Candidate(check.Name, check.Meaning));

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => option.Name == "severity"
        ? Enum.GetValues<Severity>().Select(severity => new Candidate(FindingColumns.WordOf(severity)))
        : base.ValuesOf(option, begun);

    protected override IReadOnlyList<Column> AllColumns => FindingColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(DoctorOptions options) => FindingColumns.Default;

    protected override int Show(DoctorOptions options, Terminal terminal, CancellationToken cancellationToken) =>
        options is { From: not null, Netns: not null }
        ? throw new UsageException(NamespaceChoice.ExcludesRecording)
        : options is { From: not null, Interval: not null }
        ? throw new UsageException("--interval is between two readings of this host, and a recording is one reading.")
        : NamespaceChoice.In(options.Netns, terminal.Arguments, () => Examine(options, terminal, cancellationToken));

    private int Examine(DoctorOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new OutputPlan(options, RowsName);
        var shape = plan.Shape(FindingColumns.All, FindingColumns.Default);
        var severity = options.Severity is null ? Severity.Info
            : NamedChoice.Find("severity", options.Severity, Enum.GetValues<Severity>(), FindingColumns.WordOf);
        var interval = OptionValue.Seconds("--interval", options.Interval, least: 0.01) ?? DefaultInterval;
        var checks = options.Words.Any()
            ? options.Words.Select(word => NamedChoice.Find("check", word, all(), check => check.Name)).Distinct().ToList()
            : all();

        var host = Examine(options, interval, cancellationToken);
        var identity = host.HostOf(options.Hostname);
        var place = new CommandPlace(options.From, options.Netns);
        var found = OneCause.Of([.. checks.SelectMany(host.Find).OrderByDescending(finding => finding.Severity).Select(finding => finding with { Next = place.Of(finding.Next), Host = identity })]);
        var findings = found.FindAll(finding => finding.Severity >= severity);
        plan.Write(terminal, output =>
        {
            if (plan.IsPlainTable)
            {
                var done = checks.Count - host.Unknown.DistinctBy(unknown => unknown.Check).Count();
                DoctorText.Write(findings, found.FindAll(finding => finding.Severity < severity), (done, checks.Count), new ProseWriter(output, plan.ScreenOf(terminal)));
            }
            else
            {
                plan.Formatter.Write(shape.Apply(findings, cancellationToken), plan.FormatFor(terminal), output);
            }

            output.Flush();
        },
        cancellationToken);
        Report(host, options, terminal);

        // What is only worth knowing is not a failure of a health check, unless it was asked for.
        var least = options.Severity is null ? Severity.Warning : severity;
        return terminal.HasFailed ? ExitCode.Failed
            : !options.ExitCode ? ExitCode.Done
            : findings.Exists(finding => finding.Severity >= least) ? ExitCode.Failed
            : options.Words.Any() && host.Unknown.Count > 0 ? ExitCode.Undecided
            : ExitCode.Done;
    }

    private static Examination Examine(DoctorOptions options, TimeSpan interval, CancellationToken cancellationToken) =>
        options.From is null ? Examination.Make(interval, new KernelSettings(), cancellationToken)
        : Examination.Of(RecordingFile.Open(PathOption.Of("--from", options.From).Text), cancellationToken);

    private void Report(Examination host, DoctorOptions options, Terminal terminal)
    {
        var isNamed = options.Words.Any();
        foreach (var warning in host.After.Dump.Warnings)
        {
            terminal.Warn(warning);
        }

        if (host.IsOneReading)
        {
            terminal.Note(FormattableString.Invariant($"the recording has {CountText.Of(host.After.Sockets.Count, "TCP or UDP socket")}, ")
                + FormattableString.Invariant($"{host.After.Listeners.Count()} of them in LISTEN; what it does not hold is not checked."));
        }

        if (host.Recording?.Odd is { Count: > 0 } odd)
        {
            terminal.Warn($"The recording has values that no socket can have in {string.Join(", ", odd.Order(StringComparer.Ordinal))}; they are unknown here.");
        }

        if (host.CutAt is { } end)
        {
            terminal.Fail(FormattableString.Invariant($"The recording is cut or damaged at byte {end}; the sockets before it were checked."));
        }

        var unknown = host.Unknown.GroupBy(one => one.Check.Name, one => one.Reason).ToList();
        if (unknown.Count > 0 && isNamed)
        {
            terminal.Warn($"Not everything could be checked: {string.Join(", ", unknown.Select(check => $"{check.Key} ({string.Join(", ", check)})"))}.");
        }
        else if (unknown.Count > 0)
        {
            // In a container it is so at each run.
            terminal.Note(FormattableString.Invariant($"{unknown.Count} of {all().Count} checks cannot tell here: {string.Join(", ", unknown.Select(check => check.Key))}; ")
                + $"'{new CommandPlace(options.From, options.Netns).Of($"{Terminal.Program} doctor {unknown[0].Key}")}' says why.");
        }
    }
}
