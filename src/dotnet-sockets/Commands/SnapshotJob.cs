using DotNetSockets.CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands;

/// <summary>The one pipeline of all commands that show a snapshot of a host: capture, write, report; once, or again and again.</summary>
internal class SnapshotJob(SnapshotPlan plan, Terminal terminal, CancellationToken cancellationToken)
{
    internal OutputPlan Output => plan.Output;

    internal Repetition Repetition => plan.Repetition;

    /// <summary>Lets the action capture, write and report each snapshot; it is told whether there was one before.</summary>
    /// <returns>The exit code.</returns>
    internal virtual int Run(Action<RowWriter, bool> snapshot)
    {
        Output.Write(terminal, output => Repetition.Run(isContinuation => snapshot(output, isContinuation), terminal, cancellationToken), cancellationToken);
        return terminal.ExitCodeOf(plan.IsStrict);
    }

    internal void Write<TRow>(
        IEnumerable<TRow> rows, Shape<TRow> shape, string title, DateTimeOffset capturedAt, bool isContinuation, RowWriter output) =>
        Output.Formatter.Write(shape.Apply(rows, cancellationToken), FormatFor(title, capturedAt, isContinuation), output);

    /// <summary>The format's options for a table.</summary>
    internal FormatOptions FormatFor(string title, DateTimeOffset capturedAt, bool isContinuation) => Output.FormatFor(terminal) with
    {
        Title = title,
        SnapshotAt = Repetition.Repeats ? Rfc3339.Text(capturedAt) : null,
        IsContinuation = isContinuation,
    };

    /// <summary>Says what is missing and, if asked, where the rows come from: what was written is at its reader by then.</summary>
    internal void Report(RowWriter output, DateTimeOffset capturedAt, string source, IReadOnlyList<string> warnings)
    {
        output.Flush();
        foreach (var warning in warnings)
        {
            terminal.Warn(warning);
        }

        if (plan.IsVerbose)
        {
            terminal.Note($"captured at {Rfc3339.Text(capturedAt)} from {source}.");
        }
    }
}
