using System.Globalization;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A number that has these bits under a mask.</summary>
internal sealed class MaskTest(uint value, uint mask) : CellTest
{
    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Number && (cell.Number & mask) == value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"= 0x{value:x}") + (mask == uint.MaxValue ? "" : $"/0x{mask:x}");
}
