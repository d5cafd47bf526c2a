using DotNetSockets.Query;
using DotNetSockets.Rows;
using DotNetSockets.Usage;

namespace DotNetSockets.Verbs;

/// <summary>What --by and --sum ask for.</summary>
internal sealed class SocketGroups
{
    /// <exception cref="UsageException">A column is unknown or cannot be summed.</exception>
    internal SocketGroups(SummaryOptions options)
    {
        By = Chosen(options.By);
        Sums = Chosen(options.Sum);
        if (Sums.FirstOrDefault(column => column.Kind != CellKind.Number) is { } text)
        {
            throw new UsageException($"The column '{text.Key}' is text, which has no sum.");
        }

        if (Sums.Intersect(By).FirstOrDefault() is { } both)
        {
            throw new UsageException($"The column '{both.Key}' cannot be both grouped by and summed.");
        }

        Columns = GroupColumns.Of(By, Sums);
    }

    internal IReadOnlyList<ColumnOf<SocketRow>> By { get; }

    internal IReadOnlyList<ColumnOf<SocketRow>> Sums { get; }

    internal IReadOnlyList<ColumnOf<GroupRow>> Columns { get; }

    internal IReadOnlyList<SortKey<GroupRow>> GreatestFirst =>
        [new(GroupColumns.Count, IsDescending: true), .. Columns.Take(By.Count).Select(column => new SortKey<GroupRow>(column, IsDescending: false))];

    /// <summary>Whether any was asked for.</summary>
    internal static bool AreIn(SummaryOptions options) => options.By is not null || options.Sum is not null;

    internal IReadOnlyList<ColumnOf<GroupRow>> Usual(bool hasTimestamp) => hasTimestamp ? [GroupColumns.Timestamp, .. Columns] : Columns;

    private static IReadOnlyList<ColumnOf<SocketRow>> Chosen(string? keys) => keys is null ? [] : ColumnChoice.Parse(keys, SocketColumns.All, []);
}
