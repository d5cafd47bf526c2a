using DotNetSockets.Errors;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What --by and --sum ask for.</summary>
internal sealed class SocketGroups
{
    /// <param name="options">The options.</param>
    /// <param name="all">The columns that there are.</param>
    /// <exception cref="UsageException">A column is unknown or cannot be summed.</exception>
    internal SocketGroups(SummaryOptions options, IReadOnlyList<ColumnOf<SocketRow>> all)
    {
        var networks = (options.By ?? "").Split(',', StringSplitOptions.TrimEntries)
            .Select(word => NetworkFold.TryParse(word.TrimStart('+', '-'), all)).OfType<ColumnOf<SocketRow>>().DistinctBy(column => column.Key).ToList();
        var by = Chosen(options.By, [.. all, .. networks]);
        Sums = Chosen(options.Sum, all);
        if (Sums.FirstOrDefault(column => !column.IsNumeric) is { } text)
        {
            throw new UsageException($"The column '{text.Key}' is not numeric and cannot be summed; --list-columns has the type of each.");
        }

        if (Sums.Intersect(by).FirstOrDefault() is { } both)
        {
            throw new UsageException($"The column '{both.Key}' cannot be both grouped by and summed.");
        }

        By = [.. by.Select(column => networks.Contains(column) ? column with { Key = NetworkFold.KeyOf(column.Key) } : HostFold.Of(column))];
        Read = [.. by.Select(column => networks.Contains(column) ? ColumnChoice.Find(column.Key.Split('/')[0], all) : column), .. Sums];
        if (By.GroupBy(column => column.Key).FirstOrDefault(alike => alike.Count() > 1) is { } twice)
        {
            throw new UsageException($"The column '{twice.Key}' is named twice.");
        }

        Columns = TallyColumns.Of(By, Sums);
    }

    internal IReadOnlyList<ColumnOf<SocketRow>> By { get; }

    /// <summary>The columns that are read: of a network that of the address.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> Read { get; }

    internal IReadOnlyList<ColumnOf<SocketRow>> Sums { get; }

    internal IReadOnlyList<ColumnOf<TallyRow>> Columns { get; }

    internal IReadOnlyList<SortKey<TallyRow>> GreatestFirst =>
        [new(TallyColumns.Count, IsDescending: true), .. Columns.Take(By.Count).Select(column => new SortKey<TallyRow>(column, IsDescending: false))];

    /// <summary>Whether any was asked for.</summary>
    internal static bool AreIn(SummaryOptions options) => options.By is not null || options.Sum is not null;

    /// <summary>With the snapshot's time, unless that is grouped by.</summary>
    internal IReadOnlyList<ColumnOf<TallyRow>> AllColumns => [.. Columns, .. Timestamp];

    internal IReadOnlyList<ColumnOf<TallyRow>> Usual(bool hasTimestamp) => hasTimestamp ? [.. Timestamp, .. Columns] : Columns;

    private ColumnOf<TallyRow>[] Timestamp =>
        Columns.Any(column => column.Key == TallyColumns.Timestamp.Key) ? [] : [TallyColumns.Timestamp];

    private static IReadOnlyList<ColumnOf<SocketRow>> Chosen(string? keys, IReadOnlyList<ColumnOf<SocketRow>> all) =>
        keys is null ? [] : ColumnChoice.Parse(keys, all, []);
}
