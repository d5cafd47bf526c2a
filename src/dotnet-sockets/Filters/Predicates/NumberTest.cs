using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A number from one to another; every comparison is such a range.</summary>
internal sealed class NumberTest(Int128 first, Int128 last) : CellTest
{
    internal (Int128 First, Int128 Last) Range => (first, last);

    /// <summary>The number or the range as a list of values has it; null of a comparison with an order.</summary>
    internal string? Value => first == last ? $"{first}" : first == Int128.MinValue || last == Int128.MaxValue ? null : $"{first}-{last}";

    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Number && cell.Integer >= first && cell.Integer <= last;

    public override string ToString() => Value is { } value ? $"= {value}" : first == Int128.MinValue ? $"<= {last}" : $">= {first}";
}
