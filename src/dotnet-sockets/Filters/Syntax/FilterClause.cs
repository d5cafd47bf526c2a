using DotNetSockets.Errors;
using DotNetSockets.Filters.Tree;

namespace DotNetSockets.Filters.Syntax;

/// <summary>A test as it was read: its name, its operator, its values; and what its errors point into.</summary>
/// <param name="Name">The name.</param>
/// <param name="Operator">The operator; none is "=".</param>
/// <param name="Values">One value, those of a list, or none.</param>
/// <param name="Text">The whole filter.</param>
/// <param name="Names">Where names are looked up.</param>
internal sealed record FilterClause(
    FilterToken Name, FilterOperator Operator, List<FilterToken> Values, FilterText Text, FilterNames Names)
{
    internal bool IsNegative => FilterOperators.IsNegative(Operator);

    /// <summary>Whether it is a comparison with null, in any spelling.</summary>
    internal bool HasNull => Values.Exists(value => value.Is("null"));

    internal UsageException Error(FilterToken token, string sentence) => Text.Error(token, sentence);

    /// <summary>One of the values matches; with a negative operator none does.</summary>
    /// <param name="test">The test of one value.</param>
    /// <param name="join">Makes fewer of the tests; null to leave them as they are.</param>
    internal FilterNode AnyOf(Converter<FilterToken, FilterNode> test, Func<List<FilterNode>, List<FilterNode>>? join = null)
    {
        var tests = Values.ConvertAll(test);
        var any = AnyNode.Of(join?.Invoke(tests) ?? tests);
        return IsNegative ? any.Negate() : any;
    }
}
