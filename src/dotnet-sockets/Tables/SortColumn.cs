using SocketSnapshot;

namespace DotNetSockets.Tables;

/// <summary>
/// What of a column orders the rows, without the rest of its cells: addresses and numbers by value, text by code unit. Null comes last,
/// whatever the direction: what is not known is neither small nor great. There are as many values as rows, so each has only the bytes
/// that the column's values need.
/// </summary>
internal sealed class SortColumn<TRow>(CellReader<TRow> read, bool isDescending)
{
    private readonly List<bool> _nulls = [];
    private readonly List<long> _numbers = [];
    private List<bool>? _large;
    private List<HostAddress>? _addresses;
    private List<string?>? _texts;

    internal void Add(in TRow row)
    {
        var cell = read(in row);
        Put(ref _large, cell.IsLarge);
        Put(ref _addresses, cell.Endpoint.Address);
        Put(ref _texts, cell.Text ?? cell.Structure?.Text);
        _nulls.Add(cell.Kind == CellKind.Null);
        _numbers.Add(cell.Kind switch
        {
            CellKind.Endpoint => cell.Endpoint.Port ?? long.MaxValue,

            // The bits of a double are in its order but for the sign: those of negative ones run the other way.
            CellKind.Real => cell.Number ^ ((cell.Number >> 63) & long.MaxValue),
            _ => cell.Number,
        });
    }

    /// <summary>The order of two rows, by their numbers in the order in which they were added.</summary>
    internal int Compare(int left, int right)
    {
        if (_nulls[left] || _nulls[right])
        {
            return _nulls[left].CompareTo(_nulls[right]);
        }

        var order = _addresses is { } addresses ? addresses[left].CompareTo(addresses[right]) : 0;
        order = order != 0 || _large is null ? order : _large[left].CompareTo(_large[right]);
        order = order != 0 ? order : _numbers[left].CompareTo(_numbers[right]);
        order = order != 0 || _texts is null ? order : string.CompareOrdinal(_texts[left], _texts[right]);
        return isDescending ? -Math.Sign(order) : order;
    }

    /// <summary>A list begins with the first value that is one.</summary>
    private void Put<T>(ref List<T>? values, T value)
    {
        if (values is null)
        {
            if (EqualityComparer<T>.Default.Equals(value, default))
            {
                return;
            }

            values = [.. Enumerable.Repeat(default(T)!, _numbers.Count)];
        }

        values.Add(value);
    }
}
