using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Whether there is an address. Unlike a test for null it is not decided where that is not known.</summary>
internal sealed class AnyAddressTest : CellTest
{
    internal override bool Matches(in Cell cell) => cell.Kind == CellKind.Address;

    public override string ToString() => "!= null";
}
