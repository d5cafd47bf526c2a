using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Rows;
using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>Tests of a column, by what its values are. Those that the kernel has are the kernel's.</summary>
internal static class ColumnTests
{
    internal static string Expected(Column column) => column.Kind switch
    {
        CellKind.Number => "a whole number, a range as 1-9, or null",
        CellKind.Address => "an address, a prefix as 10/8, or null",
        _ => "a text or null",
    };

    internal static FilterNode Build(FilterClause clause, ColumnOf<SocketRow> column)
    {
        if (FilterOperators.IsPattern(clause.Operator))
        {
            var pattern = new ColumnNode(column, Pattern(clause, clause.Values[0]));
            return clause.IsNegative ? pattern.Negate() : pattern;
        }

        if (!FilterOperators.IsEquality(clause.Operator) && clause.HasNull)
        {
            throw clause.Error(clause.Values[0], "null has no order; expected = or != before it.");
        }

        return column.Key switch
        {
            "local_port" => PortTests.BuildColumn(clause, SocketSide.Local),
            "foreign_port" => PortTests.BuildColumn(clause, SocketSide.Foreign),
            _ => clause.AnyOf(value => value.Is("null") ? new ColumnNode(column, new NullTest()) : Compare(clause, value, column)),
        };
    }

    private static FilterNode Compare(FilterClause clause, FilterToken value, ColumnOf<SocketRow> column)
    {
        var isEquality = FilterOperators.IsEquality(clause.Operator);
        return column switch
        {
            { Key: "interface" } when isEquality => new SocketNode(SocketFilter.OnInterface(value.Text)),
            { Key: "local_address" } when isEquality => new SocketNode(HostTests.Address(clause, value, value.Text, SocketSide.Local)),
            { Key: "foreign_address" } when isEquality => new SocketNode(HostTests.Address(clause, value, value.Text, SocketSide.Foreign)),
            { Kind: CellKind.Address } when HostPrefix.TryParse(value.Text, out var prefix) =>
                new ColumnNode(column, new AddressTest(clause.Operator, prefix.Address)),
            { Kind: CellKind.Address } => throw Wrong(clause, value, column),
            { Key: "user" } when isEquality && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                new ColumnNode(SocketColumns.All.First(other => other.Key == "uid"), new NumberTest(id, id)),
            { Kind: CellKind.Number } => new ColumnNode(column, Number(clause, value, column)),
            _ => new ColumnNode(column, new TextTest(clause.Operator, value.Text)),
        };
    }

    private static NumberTest Number(FilterClause clause, FilterToken value, Column column)
    {
        var isRange = value.Text.Length > 0 && value.Text.IndexOf('-', 1) is > 0 and var dash && FilterOperators.IsEquality(clause.Operator)
            && TryParse(value.Text[..dash], out var from) && TryParse(value.Text[(dash + 1)..], out var to) && from <= to
            ? (from, to)
            : default((long From, long To)?);
        return isRange is { } range ? new NumberTest(range.From, range.To)
            : !TryParse(value.Text, out var number) ? throw Wrong(clause, value, column)
            : clause.Operator switch
            {
                FilterOperator.Less => new NumberTest(long.MinValue, Math.Max(long.MinValue + 1, number) - 1),
                FilterOperator.LessOrEqual => new NumberTest(long.MinValue, number),
                FilterOperator.Greater => new NumberTest(Math.Min(long.MaxValue - 1, number) + 1, long.MaxValue),
                FilterOperator.GreaterOrEqual => new NumberTest(number, long.MaxValue),
                _ => new NumberTest(number, number),
            };
    }

    private static bool TryParse(string text, out long number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static PatternTest Pattern(FilterClause clause, FilterToken value)
    {
        try
        {
            return new PatternTest("~", FilterPattern.Compile(value.Text));
        }
        catch (RegexParseException wrong)
        {
            var at = value with { Start = value.Start + Math.Clamp(wrong.Offset - 1, 0, value.Length - 1), Length = 1 };
            throw clause.Error(at, $"{Quoted.Of(value.Text)} is no regular expression ({wrong.Error}).");
        }
        catch (NotSupportedException)
        {
            throw clause.Error(value, "Look-arounds, back references and too large patterns are not supported, because their time has no limit.");
        }
    }

    private static UsageException Wrong(FilterClause clause, FilterToken value, Column column) =>
        clause.Error(value, $"{Quoted.Of(value.Text)} cannot be compared with '{column.Key}'; expected {Expected(column)}.");
}
