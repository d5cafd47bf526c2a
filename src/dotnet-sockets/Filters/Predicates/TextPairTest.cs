using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Compares the texts of two values by their characters.</summary>
/// <param name="comparison">How.</param>
/// <param name="ignoresCase">Whether both are our own words.</param>
internal sealed class TextPairTest(FilterOperator comparison, bool ignoresCase) : PairTest
{
    private readonly CellText _text = new();

    internal override bool Matches(in Cell left, in Cell right) => FilterOperators.Holds(comparison, string.Compare(
        _text.StringOf(left), _text.StringOf(right), ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    public override string ToString() => FilterOperators.Sign(comparison);
}
