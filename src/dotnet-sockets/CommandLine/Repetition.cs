using DotNetSockets.Errors;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>How often a command takes its snapshot, and when; checked before any work is done.</summary>
internal sealed class Repetition
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _interval;
    private readonly int _count;
    private readonly bool _isForPeople;

    /// <exception cref="UsageException">The options do not go together.</exception>
    internal Repetition(SnapshotOptions options, OutputPlan output)
    {
        _interval = OptionValue.Seconds("--interval", options.Interval, least: 0.01) ?? DefaultInterval;
        _count = CountOf(options, output);
        _isForPeople = output.Formatter.IsForPeople;
        Repeats = options.Continuous;
    }

    /// <summary>Whether there may be more than one snapshot.</summary>
    internal bool Repeats { get; }

    /// <summary>Whether rows tell which snapshot they are of.</summary>
    internal bool HasTimestamp => Repeats && !_isForPeople;

    /// <summary>Takes the snapshots; the action is told whether there was one before.</summary>
    internal void Run(Action<bool> snapshot, Terminal terminal, CancellationToken cancellationToken)
    {
        if (Repeats)
        {
            terminal.Watch();
        }

        var start = TimeProvider.System.GetTimestamp();
        var tick = 0.0;
        for (var done = 0; done < _count; done++)
        {
            // Counted from the start, so that the time a snapshot takes does not add up.
            var wait = (tick * _interval) - TimeProvider.System.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                cancellationToken.WaitHandle.WaitOne(wait);
            }

            cancellationToken.ThrowIfCancellationRequested();

            // What was missed while the program was stopped, or its reader slow, is past.
            tick = Math.Max(tick, Math.Floor(TimeProvider.System.GetElapsedTime(start) / _interval)) + 1;
            snapshot(done > 0);
        }
    }

    /// <summary>Rows of many snapshots in one stream tell which they are of; people see that from the headings.</summary>
    internal Shape<TRow> WithTimestamp<TRow>(Shape<TRow> shape, ColumnOf<TRow> timestamp) =>
        HasTimestamp && !shape.Columns.Contains(timestamp) ? shape with { Columns = [timestamp, .. shape.Columns] } : shape;

    /// <summary>How many snapshots; as many as there will ever be without a limit.</summary>
    private static int CountOf(SnapshotOptions options, OutputPlan output)
    {
        var count = OptionValue.Count("--count", options.Count);
        if (!options.Continuous)
        {
            return options.Count is null && options.Interval is null ? 1
                : throw new UsageException($"{(options.Count is null ? "--interval" : "--count")} needs -c, which repeats.");
        }

        if (output.Formatter.CannotRepeat is { } reason)
        {
            throw new UsageException($"-c cannot write {output.Formatter.Name}: {reason}; use {string.Join(", ", Formatters.All.Where(format => format.CannotRepeat is null).Select(format => format.Name))}.");
        }

        return count is null && output.AppearsWhole
            ? throw new UsageException("-c with --output needs --count: the file appears when it is complete.")
            : count ?? int.MaxValue;
    }
}
