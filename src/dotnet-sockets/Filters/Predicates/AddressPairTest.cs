using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Compares two addresses, and after them their ports. Paths and other names of sockets compare by their letters.</summary>
internal sealed class AddressPairTest(FilterOperator comparison) : PairTest
{
    private readonly TextPairTest _names = new(comparison, ignoresCase: false);

    internal override bool Matches(in Cell left, in Cell right)
    {
        if (!IsAddress(left) || !IsAddress(right))
        {
            return _names.Matches(left, right);
        }

        // One host is one address, in whichever family a socket shows it.
        var order = left.Endpoint.Address.Unmap().CompareTo(right.Endpoint.Address.Unmap());
        return FilterOperators.Holds(comparison, order != 0 ? order : Nullable.Compare(left.Endpoint.Port, right.Endpoint.Port));
    }

    public override string ToString() => FilterOperators.Sign(comparison);

    private static bool IsAddress(in Cell cell) =>
        cell.Kind == CellKind.Address || (cell.Kind == CellKind.Endpoint && cell.Endpoint.Host is null);
}
