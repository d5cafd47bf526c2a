namespace SocketSnapshot;

/// <summary>What a combination of filters is made of.</summary>
internal static class FilterParts
{
    /// <summary>Who walks a filter does so by recursion, on threads of any stack.</summary>
    internal const int MostLevels = 256;

    /// <summary>A filter that holds another twice, which holds another twice, is short to write and takes for ever to walk.</summary>
    internal const int MostTests = 1_000_000;

    /// <summary>The filters, those of the same kind by their parts, without those that change nothing.</summary>
    internal static List<SocketFilter> Of(
        ReadOnlySpan<SocketFilter> filters, SocketFilter neutral, Func<SocketFilter, List<SocketFilter>?> partsOf)
    {
        var parts = new List<SocketFilter>(filters.Length);
        var size = 0L;
        foreach (var filter in filters)
        {
            ArgumentNullException.ThrowIfNull(filter, nameof(filters));
            size += filter.Size;
            if (filter.Depth >= MostLevels)
            {
                throw new ArgumentException($"Filters are nested more than {MostLevels} deep.", nameof(filters));
            }

            if (size > MostTests)
            {
                throw new ArgumentException($"The filter has more than {MostTests} tests.", nameof(filters));
            }

            if (partsOf(filter) is { } its)
            {
                parts.AddRange(its);
            }
            else if (filter != neutral)
            {
                parts.Add(filter);
            }
        }

        return parts;
    }

    internal static SocketFacts FactsOf(List<SocketFilter> parts)
    {
        var facts = SocketFacts.None;
        foreach (var part in parts)
        {
            facts |= part.Facts;
        }

        return facts;
    }

    internal static int DepthOf(List<SocketFilter> parts)
    {
        var depth = 0;
        foreach (var part in parts)
        {
            depth = Math.Max(depth, part.Depth);
        }

        return depth + 1;
    }

    internal static int SizeOf(List<SocketFilter> parts)
    {
        var size = 0;
        foreach (var part in parts)
        {
            size += part.Size;
        }

        return size;
    }
}
