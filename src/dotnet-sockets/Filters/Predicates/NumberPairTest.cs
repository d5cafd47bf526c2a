using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Compares two numbers. Of two units, as milliseconds and microseconds, each is multiplied by what the other has more of.</summary>
internal sealed class NumberPairTest : PairTest
{
    private readonly FilterOperator _comparison;
    private readonly long _leftFactor;
    private readonly long _rightFactor;

    private NumberPairTest(FilterOperator comparison, long leftFactor, long rightFactor)
    {
        _comparison = comparison;
        _leftFactor = leftFactor;
        _rightFactor = rightFactor;
    }

    internal static NumberPairTest Of(FilterOperator comparison, ColumnUnit? left, ColumnUnit? right) =>
        left is null || right is null || left.PerBase == right.PerBase ? new(comparison, 1, 1) : new(comparison, right.PerBase, left.PerBase);

    internal override bool Matches(in Cell left, in Cell right) => FilterOperators.Holds(
        _comparison,
        left.Kind == CellKind.Number && right.Kind == CellKind.Number
            ? (left.Integer * _leftFactor).CompareTo(right.Integer * _rightFactor)
            : (RealOf(left) * _leftFactor).CompareTo(RealOf(right) * _rightFactor));

    public override string ToString() => FilterOperators.Sign(_comparison);

    private static double RealOf(in Cell cell) => cell.Kind == CellKind.Real ? cell.Real : (double)cell.Integer;
}
