using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A word that begins a test.</summary>
/// <param name="Name">The word.</param>
/// <param name="Allows">The operators it takes; null where it takes neither operator nor value.</param>
/// <param name="Expects">What its value is, for the error where it is missing.</param>
/// <param name="Meaning">What matches.</param>
/// <param name="Build">Makes the test.</param>
internal sealed record FilterPredicate(string Name, string? Allows, string Expects, string Meaning, Func<FilterClause, FilterNode> Build)
{
    /// <summary>Whether the operator may be left out, as in ss: "dport 22".</summary>
    internal bool OperatorIsOptional { get; init; } = true;

    /// <summary>What makes a test of the word alone.</summary>
    internal string Rest { get; init; } = "!= null";

    /// <summary>A test that it begins.</summary>
    internal string Example { get; init; } = Name;

    /// <summary>Whether it is told of beside the test before it in the list, as of what is like it.</summary>
    internal bool IsLikeTheOneBefore { get; init; }

    /// <summary>Whether the operator is one of them.</summary>
    internal bool Takes(FilterOperator its) => Allows switch
    {
        null => false,
        FilterOperators.Equality => FilterOperators.IsEquality(its),
        FilterOperators.Order => !FilterOperators.IsPattern(its),
        _ => true,
    };
}
