using DotNetSockets.Errors;

namespace DotNetSockets.Tables;

/// <summary>The order of --sort: KEY[:asc|desc], separated by commas.</summary>
internal static class SortOrder
{
    private static readonly string[] Directions = ["desc", "asc"];

    /// <exception cref="UsageException">A key is unknown or named twice, or what stands behind the colon is not a direction.</exception>
    internal static IReadOnlyList<SortKey<TRow>> Parse<TRow>(string keys, IReadOnlyList<ColumnOf<TRow>> all)
    {
        var order = new List<SortKey<TRow>>();
        foreach (var word in keys.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = word.Split(':', 2);
            if (parts is [['-' or '+', .. { Length: > 0 } key]])
            {
                throw new UsageException($"--sort turns the order round with {Quoted.Cut(key)}:desc, and not with a sign as in {Quoted.Of(word)}.");
            }

            var column = ColumnChoice.Find(parts[0], all);
            var direction = parts.Length == 1 ? Directions[1] : NamedChoice.Find("direction", parts[1], Directions, name => name);
            if (order.Exists(key => key.Column == column))
            {
                throw new UsageException($"The column '{column.Key}' is named twice.");
            }

            order.Add(new SortKey<TRow>(column, direction == Directions[0]));
        }

        return order;
    }
}
