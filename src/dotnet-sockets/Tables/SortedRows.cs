using System.Collections;

namespace DotNetSockets.Tables;

/// <summary>
/// Rows in an order; equal ones keep theirs. Of all rows only what orders them is held: the rows themselves are walked again, and so many
/// of them held at once as <paramref name="window"/> says, or a <see cref="MostWindows">quarter</see> of those wanted where that is more:
/// each walk decodes and filters all of them, so that their number must not grow with the rows. They are held in chunks, because an array
/// that grows needs twice its place.
/// </summary>
/// <param name="rows">The rows, the same at each walk.</param>
/// <param name="keys">What to sort by.</param>
/// <param name="limit">The most rows that are wanted.</param>
/// <param name="window">How many rows are held at once.</param>
internal sealed class SortedRows<TRow>(
    IEnumerable<TRow> rows, IReadOnlyList<(CellReader<TRow> Read, bool IsDescending)> keys, int limit = int.MaxValue, int window = 1 << 14)
    : IEnumerable<TRow>
{
    private const int ChunkSize = 512;

    /// <summary>How often the rows are walked again, at the most.</summary>
    internal const int MostWindows = 4;

    private readonly SortColumn<TRow>[] _columns = [.. keys.Select(key => new SortColumn<TRow>(key.Read, key.IsDescending))];
    private readonly List<TRow[]> _chunks = [];
    private int[]? _order;

    public IEnumerator<TRow> GetEnumerator()
    {
        _order ??= Sort(Load());
        if (_order.Length <= window)
        {
            foreach (var place in _order.Take(limit))
            {
                yield return _chunks[place / ChunkSize][place % ChunkSize];
            }

            yield break;
        }

        var ranks = Ranks(_order);
        var wanted = Math.Min(limit, _order.Length);
        var held = Math.Max(window, (wanted + MostWindows - 1) / MostWindows);
        for (var first = 0; first < wanted; first += held)
        {
            var count = Math.Min(wanted - first, held);
            Fill(ranks, first, count);
            for (var at = 0; at < count; at++)
            {
                yield return _chunks[at / ChunkSize][at % ChunkSize];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Load()
    {
        var count = 0;
        foreach (var row in rows)
        {
            foreach (var column in _columns)
            {
                column.Add(in row);
            }

            // More than these are walked again.
            if (count < window)
            {
                Hold(count, in row);
            }

            count++;
        }

        return count;
    }

    private void Hold(int place, in TRow row)
    {
        while (place / ChunkSize >= _chunks.Count)
        {
            _chunks.Add(new TRow[ChunkSize]);
        }

        _chunks[place / ChunkSize][place % ChunkSize] = row;
    }

    private int[] Sort(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        return order;
    }

    private int Compare(int left, int right)
    {
        foreach (var column in _columns)
        {
            var order = column.Compare(left, right);
            if (order != 0)
            {
                return order;
            }
        }

        return left.CompareTo(right);
    }

    /// <summary>Where in the order each row stands.</summary>
    private static int[] Ranks(int[] order)
    {
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>Holds the rows of those ranks, in the place of the ones before.</summary>
    private void Fill(int[] ranks, int first, int count)
    {
        var (at, missing) = (0, count);
        using var walk = rows.GetEnumerator();
        while (missing > 0 && walk.MoveNext())
        {
            var place = ranks[at++] - first;
            if (place >= 0 && place < count)
            {
                Hold(place, walk.Current);
                missing--;
            }
        }
    }
}
