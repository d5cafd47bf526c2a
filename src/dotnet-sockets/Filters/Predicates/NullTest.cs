using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

internal sealed class NullTest : CellTest
{
    internal override bool IsOfEmptiness => true;

    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Null;

    public override string ToString() => "= null";
}
