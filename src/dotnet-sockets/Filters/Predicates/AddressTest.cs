using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Whether an address comes before or after another, IPv4 before IPv6.</summary>
internal sealed class AddressTest(FilterOperator comparison, HostAddress value) : CellTest
{
    internal override bool Matches(in Cell cell) =>
        cell.Kind == CellKind.Address && FilterOperators.Holds(comparison, cell.Endpoint.Address.CompareTo(value));

    public override string ToString() => $"{FilterOperators.Sign(comparison)} {value}";
}
