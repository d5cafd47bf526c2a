using System.Collections;

namespace DotNetSockets.Rows;

/// <summary>
/// Rows in an order; equal ones keep theirs. The only place that holds all rows, from the first enumeration on. They are held in
/// chunks, because an array that grows needs twice its place.
/// </summary>
internal sealed class SortedRows<TRow>(IEnumerable<TRow> rows, IReadOnlyList<(CellReader<TRow> Read, bool IsDescending)> keys) : IEnumerable<TRow>
{
    private const int ChunkSize = 512;

    private readonly List<TRow[]> _chunks = [];
    private int[]? _order;

    public IEnumerator<TRow> GetEnumerator()
    {
        foreach (var place in _order ??= Sort(Load()))
        {
            yield return _chunks[place / ChunkSize][place % ChunkSize];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Load()
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (count % ChunkSize == 0)
            {
                _chunks.Add(new TRow[ChunkSize]);
            }

            _chunks[^1][count++ % ChunkSize] = row;
        }

        return count;
    }

    private int[] Sort(int count)
    {
        var values = keys.Select(key => Values(key.Read, count)).ToArray();
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) => Compare(values, left, right));
        return order;
    }

    private SortValue[] Values(CellReader<TRow> read, int count)
    {
        var values = new SortValue[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = new SortValue(read(in _chunks[i / ChunkSize][i % ChunkSize]));
        }

        return values;
    }

    private int Compare(SortValue[][] values, int left, int right)
    {
        for (var i = 0; i < values.Length; i++)
        {
            ref readonly var one = ref values[i][left];
            ref readonly var other = ref values[i][right];
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
