using DotNetSockets.Errors;

namespace DotNetSockets.Tables;

/// <summary>The columns that a list of keys names: those, or the usual ones with some added (+a,b) and dropped (-a).</summary>
internal static class ColumnChoice
{
    private const string Everything = "all";

    /// <param name="keys">The keys; a sign holds until the next one, and one at the start means that the usual columns come first.</param>
    /// <param name="all">What can be chosen.</param>
    /// <param name="usual">The columns where none are named.</param>
    /// <exception cref="UsageException">A key is unknown or named twice, or no column is left.</exception>
    internal static IReadOnlyList<TColumn> Parse<TColumn>(
        string keys, IReadOnlyList<TColumn> all, IReadOnlyList<TColumn> usual)
        where TColumn : Column
    {
        var chosen = new List<TColumn>(keys.TrimStart() is ['+' or '-', ..] ? usual : []);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var drops = false;
        foreach (var word in keys.Split(',', StringSplitOptions.TrimEntries))
        {
            var isSigned = word is ['+' or '-', ..];
            drops = isSigned ? word[0] == '-' : drops;
            var key = isSigned ? word[1..] : word;
            var columns = string.Equals(key, Everything, StringComparison.OrdinalIgnoreCase) ? all : [Find(key, all)];
            if (!named.Add(columns.Count == 1 ? columns[0].Key : Everything))
            {
                throw new UsageException($"The column '{key}' is named twice.");
            }

            chosen.RemoveAll(column => drops && columns.Contains(column));
            chosen.AddRange(drops ? [] : columns.Except(chosen));
        }

        return chosen.Count > 0 ? chosen : throw new UsageException($"No column is left of {Quoted.Of(keys)}.");
    }

    /// <exception cref="UsageException">There is none of that name.</exception>
    internal static TColumn Find<TColumn>(string key, IReadOnlyList<TColumn> all)
        where TColumn : Column =>
        NamedChoice.Find("column", key, all, column => column.Key, "--list-columns");
}
