using DotNetSockets.Rows;

namespace DotNetSockets.Filters;

/// <summary>A number from one to another; every comparison is such a range.</summary>
internal sealed class NumberTest(long first, long last) : CellTest
{
    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Number && cell.Number >= first && cell.Number <= last;

    public override string ToString() => first == last ? $"= {first}" : first == long.MinValue ? $"<= {last}" : last == long.MaxValue ? $">= {first}" : $"= {first}-{last}";
}
