using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>The text of a value, compared by its characters.</summary>
/// <param name="comparison">How.</param>
/// <param name="value">The other text.</param>
/// <param name="ignoresCase">Whether the texts are our own words, which may be written in any case.</param>
internal sealed class TextTest(FilterOperator comparison, string value, bool ignoresCase) : CellTest
{
    private readonly CellText _text = new();

    internal string Value => value;

    internal bool IgnoresCase => ignoresCase;

    internal override bool IsOfName => FilterOperators.IsEquality(comparison);

    internal override bool Matches(in Cell cell) => cell.Kind != CellKind.Null && FilterOperators.Holds(
        comparison, string.Compare(_text.StringOf(cell), value, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    public override string ToString() => $"{FilterOperators.Sign(comparison)} {value}";
}
