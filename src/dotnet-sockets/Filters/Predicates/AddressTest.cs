using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Whether an address comes before or after another, IPv4 before IPv6.</summary>
internal sealed class AddressTest(FilterOperator comparison, HostAddress value) : CellTest
{
    internal override bool Matches(in Cell cell)
    {
        if (cell.Kind != CellKind.Address)
        {
            return false;
        }

        var order = cell.Endpoint.Address.CompareTo(value);
        return comparison switch
        {
            FilterOperator.Less => order < 0,
            FilterOperator.LessOrEqual => order <= 0,
            FilterOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    public override string ToString() => comparison switch
    {
        FilterOperator.Less => "< ",
        FilterOperator.LessOrEqual => "<= ",
        FilterOperator.Greater => "> ",
        _ => ">= ",
    } + value;
}
