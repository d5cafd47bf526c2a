using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Comparisons of a column with a column: recv_q > send_q.</summary>
internal static class PairTests
{
    /// <summary>What a column's values are to a comparison: those of one sort compare.</summary>
    private enum Sort
    {
        None,
        Number,
        Boolean,
        Address,
        Endpoint,
        Text,
    }

    /// <summary>The column that a value names; null where it is a value, as one in quotes is, and one that the column can hold.</summary>
    internal static ColumnOf<SocketRow>? OtherColumn(FilterToken value, Column column) =>
        value.IsQuoted || column.Words?.Invoke().Contains(value.Text, StringComparer.OrdinalIgnoreCase) == true ? null
        : FilterPredicates.ColumnNamed(value.Text);

    /// <summary>Whether the values of two columns can be compared.</summary>
    internal static bool Compare(Column one, Column other) =>
        SortOf(one) is not Sort.None and var sort && sort == SortOf(other) && (UnitOf(one), UnitOf(other)) is var (unit, its)
        && (unit is null || its is null || unit.BaseSuffix == its.BaseSuffix);

    /// <exception cref="UsageException">The two do not compare.</exception>
    internal static FilterNode Build(FilterClause clause, FilterToken value, ColumnOf<SocketRow> column, ColumnOf<SocketRow> other)
    {
        if (Compare(column, other))
        {
            var comparison = FilterOperators.IsEquality(clause.Operator) ? FilterOperator.Equal : clause.Operator;
            return new PairNode(column, TestOf(comparison, column, other), other);
        }

        // Names of users, processes and hosts are anything; numbers are not.
        var canBeValue = SortOf(column) is Sort.Text or Sort.Address or Sort.Endpoint;
        throw clause.Error(value, $"'{column.Key}' is {NameOf(column)} and '{other.Key}' is {NameOf(other)}, which do not compare; "
            + $"expected {ColumnTests.Expected(column)}{(canBeValue ? $"; in quotes, \"{value.Text}\" is a value" : "")}.");
    }

    private static PairTest TestOf(FilterOperator comparison, Column column, Column other) => SortOf(column) switch
    {
        Sort.Number => NumberPairTest.Of(comparison, UnitOf(column), UnitOf(other)),
        Sort.Address or Sort.Endpoint => new AddressPairTest(comparison),
        var sort => new TextPairTest(comparison, ignoresCase: sort == Sort.Boolean || (column.Kind == CellKind.Word && other.Kind == CellKind.Word)),
    };

    private static ColumnUnit? UnitOf(Column column) => column.IsNumeric ? ColumnUnit.Of(column.Key) : null;

    private static Sort SortOf(Column column) => column.Kind switch
    {
        CellKind.Number or CellKind.Real => Sort.Number,
        CellKind.Boolean => Sort.Boolean,
        CellKind.Address => Sort.Address,
        CellKind.Endpoint => Sort.Endpoint,
        CellKind.Word or CellKind.Text => Sort.Text,
        _ => Sort.None,
    };

    private static string NameOf(Column column) => SortOf(column) switch
    {
        Sort.Number => UnitOf(column) is { } unit ? $"a number of {unit.Name}" : "a number",
        Sort.Boolean => "true or false",
        Sort.Address => "an address",
        Sort.Endpoint => "an address with a port",
        Sort.Text => "a text",
        _ => "a list",
    };
}
