using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of a column, by what its values are. Those that the kernel has are the kernel's.</summary>
internal static class ColumnTests
{
    private static readonly IReadOnlyList<string> Booleans = ["true", "false"];

    internal static string Expected(Column column) => column.Kind switch
    {
        CellKind.Number => "a whole number, a range such as 1-9, another column, or null",
        CellKind.Real => "a number, a range such as 0.5-1.5, another column, or null",
        CellKind.Boolean => "true, false, another column or null",
        CellKind.Address => "an address, a prefix as 10/8, another column, or null",
        CellKind.Structure => "a text or null",
        _ => "a text, another column or null",
    };

    internal static FilterNode Build(FilterClause clause, ColumnOf<SocketRow> column)
    {
        if (FilterOperators.IsPattern(clause.Operator))
        {
            var pattern = ProtocolTests.Of(column, Pattern(clause, clause.Values[0]));
            return clause.IsNegative ? pattern.Negate() : pattern;
        }

        if (!FilterOperators.IsEquality(clause.Operator) && clause.HasNull)
        {
            throw clause.Error(clause.Values[0], "null has no order; expected = or != before it.");
        }

        return clause.AnyOf(
            value => value.Is("null") ? new ColumnNode(column, new NullTest())
                : PairTests.OtherColumn(value, column) is { } other ? PairTests.Build(clause, value, column, other)
                : Compare(clause, value, column),
            ValueList.Join);
    }

    private static FilterNode Compare(FilterClause clause, FilterToken value, ColumnOf<SocketRow> column)
    {
        var isEquality = FilterOperators.IsEquality(clause.Operator);
        return column switch
        {
            { Key: "interface" } when isEquality => PlaceTests.OnInterface(clause, value, value.Text),
            { Key: "local_port" } => PortTests.BuildColumn(clause, value, SocketSide.Local, column),
            { Key: "foreign_port" } => PortTests.BuildColumn(clause, value, SocketSide.Foreign, column),
            { Key: "local_address" } when isEquality => Address(clause, value, column, SocketSide.Local),
            { Key: "foreign_address" } when isEquality => Address(clause, value, column, SocketSide.Foreign),
            { Kind: CellKind.Address } when HostPrefix.TryParse(value.Text, out var prefix) =>
                new ColumnNode(column, new AddressTest(clause.Operator, prefix.Address)),
            { Kind: CellKind.Address } => throw Wrong(clause, value, column),
            { Key: "user" } when isEquality && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                new ColumnNode(SocketColumns.All.First(other => other.Key == "uid"), new NumberTest(id, id)),
            { Kind: CellKind.Number } => new ColumnNode(column, Number(clause, value, column)),
            { Kind: CellKind.Real } => new ColumnNode(column, Real(clause, value, column)),
            _ => ProtocolTests.Of(column, Text(clause, value, column, isEquality)),
        };
    }

    /// <summary>An address of the internet's, or what the column holds for the other families: a path, a name, a protocol.</summary>
    private static FilterNode Address(FilterClause clause, FilterToken value, ColumnOf<SocketRow> column, SocketSide side)
    {
        const SocketProtocols Named = SocketProtocols.Unix | SocketProtocols.Packet | SocketProtocols.Netlink | SocketProtocols.Vsock
            | SocketProtocols.Xdp | SocketProtocols.Tipc;
        var isName = value.Text.StartsWith('/') || value.Text.StartsWith('@') || (clause.Names.Protocols & Named) != SocketProtocols.None;
        return isName && !HostPrefix.TryParse(value.Text, out _)
            ? new ColumnNode(column, new TextTest(FilterOperator.Equal, value.Text, ignoresCase: false))
            : HostTests.Address(clause, value, value.Text, side);
    }

    /// <summary>A value that the column never holds is a slip.</summary>
    private static TextTest Text(FilterClause clause, FilterToken value, Column column, bool isEquality)
    {
        var words = column.Kind == CellKind.Boolean ? Booleans : column.Words?.Invoke();
        return !isEquality || words is null || words.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
            ? new TextTest(clause.Operator, value.Text, ignoresCase: column.Kind is not (CellKind.Text or CellKind.Address))
            : throw clause.Error(
                value, FilterSentence.Unknown($"value of '{column.Key}'", value.Text, words, NamedChoice.Some(value.Text, words) + " or null"));
    }

    private static RealTest Real(FilterClause clause, FilterToken value, Column column)
    {
        if (TryParseReal(value.Text, out var number))
        {
            return new RealTest(clause.Operator, number, number);
        }

        return value.Text.Split('-') is [var first, var last] && FilterOperators.IsEquality(clause.Operator)
            && TryParseReal(first, out var from) && TryParseReal(last, out var to) && from <= to
            ? new RealTest(clause.Operator, from, to)
            : throw Wrong(clause, value, column);
    }

    private static bool TryParseReal(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static NumberTest Number(FilterClause clause, FilterToken value, Column column)
    {
        var isRange = value.Text.Length > 0 && value.Text.IndexOf('-', 1) is > 0 and var dash && FilterOperators.IsEquality(clause.Operator)
            && TryParse(value.Text[..dash], out var from) && TryParse(value.Text[(dash + 1)..], out var to) && from <= to
            ? (from, to)
            : default((Int128 From, Int128 To)?);
        return isRange is { } range ? new NumberTest(range.From, range.To)
            : !TryParse(value.Text, out var number) ? throw Wrong(clause, value, column)
            : clause.Operator switch
            {
                FilterOperator.Less => new NumberTest(Int128.MinValue, number - 1),
                FilterOperator.LessOrEqual => new NumberTest(Int128.MinValue, number),
                FilterOperator.Greater => new NumberTest(number + 1, Int128.MaxValue),
                FilterOperator.GreaterOrEqual => new NumberTest(number, Int128.MaxValue),
                _ => new NumberTest(number, number),
            };
    }

    /// <summary>A number that a column can hold, which has 64 bits.</summary>
    private static bool TryParse(string text, out Int128 number) => (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? Int128.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        && number >= long.MinValue && number <= ulong.MaxValue;

    private static PatternTest Pattern(FilterClause clause, FilterToken value)
    {
        try
        {
            return new PatternTest("~", FilterPattern.Compile(value.Text));
        }
        catch (RegexParseException wrong)
        {
            var at = value with { Start = value.Start + Math.Clamp(wrong.Offset - 1, 0, value.Length - 1), Length = 1 };
            throw clause.Error(at, $"{Quoted.Of(value.Text)} is not a regular expression ({Words(wrong.Error)}).");
        }
        catch (NotSupportedException)
        {
            throw clause.Error(value, "Look-arounds, back references and too large patterns are not supported, because their time has no limit.");
        }
    }

    /// <summary>UnterminatedBracket as words: the sentences of .NET are not in the native program.</summary>
    private static string Words(RegexParseError error) =>
        string.Concat($"{error}".Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static UsageException Wrong(FilterClause clause, FilterToken value, Column column) =>
        clause.Error(value, $"{Quoted.Of(value.Text)} cannot be compared with '{column.Key}'; expected {Expected(column)}.");
}
