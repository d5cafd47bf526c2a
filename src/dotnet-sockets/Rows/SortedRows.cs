using System.Collections;

namespace DotNetSockets.Rows;

/// <summary>
/// Rows in an order; equal ones keep theirs. The only place that holds all rows, from the first enumeration on, or the first few where
/// there is a limit. They are held in chunks, because an array that grows needs twice its place.
/// </summary>
internal sealed class SortedRows<TRow>(
    IEnumerable<TRow> rows, IReadOnlyList<(CellReader<TRow> Read, bool IsDescending)> keys, int? limit = null) : IEnumerable<TRow>
{
    /// <summary>Sockets so many that a chunk is a large object, which the collector leaves where it is.</summary>
    private const int ChunkSize = 512;

    private readonly List<TRow[]> _chunks = [];
    private readonly SortValue[][] _values = new SortValue[keys.Count][];
    private int[]? _order;

    public IEnumerator<TRow> GetEnumerator()
    {
        foreach (var place in (_order ??= Sort(Load())).Take(limit ?? int.MaxValue))
        {
            yield return RowAt(place);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Load()
    {
        var count = 0;
        var most = limit < int.MaxValue / 4 ? Math.Max(2 * limit.Value, ChunkSize) : int.MaxValue;
        foreach (var row in rows)
        {
            if (count == most)
            {
                count = KeepFirst(limit!.Value, count);
            }

            Add(row, count++);
        }

        return count;
    }

    private void Add(in TRow row, int place)
    {
        if (place == ChunkSize * _chunks.Count)
        {
            _chunks.Add(new TRow[ChunkSize]);
        }

        RowAt(place) = row;
    }

    private ref TRow RowAt(int place) => ref _chunks[place / ChunkSize][place % ChunkSize];

    /// <summary>In their order: of equal ones those that came first still stand first, and before all that will come.</summary>
    private int KeepFirst(int kept, int count)
    {
        TRow[] first = [.. Sort(count).Take(kept).Select(place => RowAt(place))];
        for (var i = 0; i < kept; i++)
        {
            RowAt(i) = first[i];
        }

        return kept;
    }

    private int[] Sort(int count)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            ReadValues(i, count);
        }

        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        return order;
    }

    private void ReadValues(int key, int count)
    {
        if (_values[key] is not { } values || values.Length < count)
        {
            _values[key] = values = new SortValue[count];
        }

        for (var i = 0; i < count; i++)
        {
            values[i] = new SortValue(keys[key].Read(in RowAt(i)));
        }
    }

    private int Compare(int left, int right)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            ref readonly var one = ref _values[i][left];
            ref readonly var other = ref _values[i][right];
            if (one.IsNull || other.IsNull)
            {
                if (one.IsNull != other.IsNull)
                {
                    return one.IsNull ? 1 : -1;
                }

                continue;
            }

            var byValue = one.CompareTo(in other);
            if (byValue != 0)
            {
                return keys[i].IsDescending ? -byValue : byValue;
            }
        }

        return left.CompareTo(right);
    }
}
