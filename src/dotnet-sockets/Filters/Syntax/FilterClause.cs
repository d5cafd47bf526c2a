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
    internal FilterNode AnyOf(Converter<FilterToken, FilterNode> test)
    {
        var any = AnyNode.Of(Values.ConvertAll(test));
        return IsNegative ? any.Negate() : any;
    }
}
