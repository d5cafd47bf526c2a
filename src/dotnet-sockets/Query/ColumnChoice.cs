using DotNetSockets.Rows;
using DotNetSockets.Usage;

namespace DotNetSockets.Query;

/// <summary>The columns that a list of keys names.</summary>
internal static class ColumnChoice
{
    /// <exception cref="UsageException">A key is unknown or named twice.</exception>
    internal static IReadOnlyList<ColumnOf<TRow>> Parse<TRow>(string keys, IReadOnlyList<ColumnOf<TRow>> all)
    {
        var chosen = new List<ColumnOf<TRow>>();
        foreach (var key in keys.Split(',', StringSplitOptions.TrimEntries))
        {
            var column = NamedChoice.Find("column", key, all, column => column.Key);
            if (chosen.Contains(column))
            {
                throw new UsageException($"The column '{column.Key}' is named twice.");
            }

            chosen.Add(column);
        }

        return chosen;
    }
}
