using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A number out of a list of numbers and ranges, found by halving: a list may have thousands.</summary>
internal sealed class NumberSetTest : CellTest
{
    private readonly NumberTest[] _values;
    private readonly List<(Int128 First, Int128 Last)> _ranges = [];

    internal NumberSetTest(IEnumerable<NumberTest> values)
    {
        _values = [.. values];
        foreach (var (first, last) in _values.Select(value => value.Range).Order())
        {
            if (_ranges.Count > 0 && first <= _ranges[^1].Last)
            {
                _ranges[^1] = (_ranges[^1].First, Int128.Max(last, _ranges[^1].Last));
            }
            else
            {
                _ranges.Add((first, last));
            }
        }
    }

    internal override bool Matches(in Cell cell)
    {
        if (cell.Kind != CellKind.Number)
        {
            return false;
        }

        var number = cell.Integer;
        var (from, to) = (0, _ranges.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _ranges[middle].Last < number ? (middle + 1, to) : (from, middle);
        }

        return from < _ranges.Count && _ranges[from].First <= number;
    }

    public override string ToString() => $"in ( {string.Join(", ", _values.Select(value => value.Value))} )";
}
