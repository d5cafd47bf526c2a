namespace DotNetSockets.Tables;

/// <summary>Which host a row is from, for rows of many hosts: columns to ask for, in every table.</summary>
internal static class HostColumns
{
    internal const string Name = "hostname";

    internal const string Boot = "boot";

    internal static IReadOnlyList<ColumnOf<TRow>> Of<TRow>(CellReader<TRow> name, CellReader<TRow> boot) =>
    [
        new(Name, "Hostname", CellKind.Text, name,
            "The host that the row is from: its own name, or that of --hostname; null for a recording that does not tell, and for the host of --proc.")
        { Metric = MetricRole.Info },
        new(Boot, "Boot", CellKind.Text, boot,
            "The id of the host's boot, a UUID: cookies and counters of two boots are not comparable. Null where the system or the recording does not tell.")
        { Metric = MetricRole.Info },
    ];
}
