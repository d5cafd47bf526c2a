using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>The columns of findings.</summary>
internal static class FindingColumns
{
    /// <summary>The columns where none are named.</summary>
    internal static IReadOnlyList<ColumnOf<Finding>> Default { get; } =
    [
        new("check", "Check", CellKind.Word, static (in row) => Cell.Word(row.Check), "The check that found it."),
        new("severity", "Severity", CellKind.Word, static (in row) => Cell.Word(WordOf(row.Severity)),
            "info (worth knowing), warning (something suffers or soon will) or error (something fails now).") { Metric = MetricRole.Info },
        new("subject", "Subject", CellKind.Text, static (in row) => Cell.Untrusted(row.Subject), "What it is about: a socket, a "
            + "process, a destination."),
        new("count", "Count", CellKind.Number, static (in row) => Cell.Of(row.Count), "How many sockets or events it is about; null "
            + "where nothing was counted."),
        new("reason", "Reason", CellKind.Text, static (in row) => Cell.Untrusted(row.Reason), "What is wrong, in one sentence.") { Metric = MetricRole.None, IsProse = true },
        new("evidence", "Evidence", CellKind.Structure, static (in row) => Cell.Of(new EvidenceList(row.Evidence)),
            "The sockets, counters and settings that show it; of many sockets the first few.") { Metric = MetricRole.None },
        new("next", "Next", CellKind.Text, static (in row) => Cell.Untrusted(row.Next), "The command to run next.") { Metric = MetricRole.None, IsProse = true },
    ];

    internal static IReadOnlyList<ColumnOf<Finding>> All { get; } =
        [.. Default, .. HostColumns.Of<Finding>(static (in row) => Cell.Untrusted(row.Host.Name), static (in row) => Cell.Untrusted(row.Host.Boot))];

    internal static string WordOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
