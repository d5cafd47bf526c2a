using DotNetSockets.Errors;

namespace DotNetSockets.CommandLine;

/// <summary>How a command writes its snapshots and how often it takes one, made from its options before any work is done.</summary>
internal sealed class SnapshotPlan
{
    /// <param name="options">The options.</param>
    /// <param name="rowsName">The rows as a part of a name, such as a metric's.</param>
    /// <exception cref="UsageException">The options do not go together.</exception>
    internal SnapshotPlan(SnapshotOptions options, string rowsName)
    {
        Output = new OutputPlan(options, rowsName);
        Repetition = new Repetition(options, Output);
        IsStrict = options.Strict;
        IsVerbose = options.Verbose;
    }

    internal OutputPlan Output { get; }

    internal Repetition Repetition { get; }

    /// <summary>Whether a warning is a failure.</summary>
    internal bool IsStrict { get; }

    /// <summary>Whether the program says where the rows come from.</summary>
    internal bool IsVerbose { get; }
}
