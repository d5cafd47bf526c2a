using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Says what looks wrong on this host.</summary>
internal sealed class DoctorCommand(Func<IReadOnlyList<Check>> all) : RowsCommand<DoctorOptions>
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    public override string Name => "doctor";

    public override string Summary => "Say what looks wrong on this host, with the proof.";

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

    protected override int Show(DoctorOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new OutputPlan(options, RowsName);
        var shape = plan.Shape(FindingColumns.All, FindingColumns.All);
        var severity = options.Severity is null ? Severity.Info
            : NamedChoice.Find("severity", options.Severity, Enum.GetValues<Severity>(), FindingColumns.WordOf);
        var interval = OptionValue.Seconds("--interval", options.Interval, least: 0.01) ?? DefaultInterval;
        var checks = options.Words.Any()
            ? options.Words.Select(word => NamedChoice.Find("check", word, all(), check => check.Name)).Distinct().ToList()
            : all();

        var host = Examination.Make(interval, new KernelSettings(), cancellationToken);
        var found = OneCause.Of([.. checks.SelectMany(check => check.Find(host)).OrderByDescending(finding => finding.Severity)]);
        var findings = found.FindAll(finding => finding.Severity >= severity);
        plan.Write(terminal, output =>
        {
            if (plan.IsPlainTable)
            {
                var done = checks.Count - host.Unknown.DistinctBy(unknown => unknown.Check).Count();
                DoctorText.Write(findings, found.FindAll(finding => finding.Severity < severity), (done, checks.Count), new ProseWriter(output));
            }
            else
            {
                plan.Formatter.Write(shape.Apply(findings, cancellationToken), plan.FormatFor(terminal), output);
            }

            output.Flush();
        },
        cancellationToken);
        Report(host, options.Words.Any(), terminal);

        // What is only worth knowing is no failure of a health check, unless it was asked for.
        var least = options.Severity is null ? Severity.Warning : severity;
        return !options.ExitCode ? ExitCode.Done
            : findings.Exists(finding => finding.Severity >= least) ? ExitCode.Failed
            : options.Words.Any() && host.Unknown.Count > 0 ? ExitCode.Undecided
            : ExitCode.Done;
    }

    private void Report(Examination host, bool isNamed, Terminal terminal)
    {
        foreach (var warning in host.After.Warnings)
        {
            terminal.Warn(warning);
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
                + $"'{Terminal.Program} doctor {unknown[0].Key}' says why.");
        }
    }
}
