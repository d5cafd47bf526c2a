using System.Globalization;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A number that need not be whole, compared with another, or between two.</summary>
internal sealed class RealTest(FilterOperator comparison, double first, double last) : CellTest
{
    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Real && comparison switch
    {
        FilterOperator.Less => cell.Real < first,
        FilterOperator.LessOrEqual => cell.Real <= first,
        FilterOperator.Greater => cell.Real > first,
        FilterOperator.GreaterOrEqual => cell.Real >= first,
        _ => cell.Real >= first && cell.Real <= last,
    };

    public override string ToString() => $"{FilterOperators.Sign(comparison)} {first.ToString(CultureInfo.InvariantCulture)}"
        + (first < last ? "-" + last.ToString(CultureInfo.InvariantCulture) : "");
}
