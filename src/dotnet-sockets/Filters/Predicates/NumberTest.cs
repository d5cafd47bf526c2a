using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A number from one to another; every comparison is such a range.</summary>
internal sealed class NumberTest(Int128 first, Int128 last) : CellTest
{
    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Number && cell.Integer >= first && cell.Integer <= last;

    public override string ToString() => first == last ? $"= {first}" : first == Int128.MinValue ? $"<= {last}" : last == Int128.MaxValue ? $">= {first}" : $"= {first}-{last}";
}
