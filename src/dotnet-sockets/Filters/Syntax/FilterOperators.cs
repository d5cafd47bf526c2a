namespace DotNetSockets.Filters.Syntax;

/// <summary>The spellings of the operators: ss's, and ours for what it has not.</summary>
internal static class FilterOperators
{
    internal const string Equality = "=, != or in (LIST)";
    internal const string Order = "=, !=, <, <=, >, >= or in (LIST)";
    internal const string All = "=, !=, <, <=, >, >=, ~, !~ or in (LIST)";

    private static readonly Dictionary<string, FilterOperator> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["="] = FilterOperator.Equal,
        ["=="] = FilterOperator.Equal,
        ["eq"] = FilterOperator.Equal,
        ["!="] = FilterOperator.NotEqual,
        ["ne"] = FilterOperator.NotEqual,
        ["neq"] = FilterOperator.NotEqual,
        ["<"] = FilterOperator.Less,
        ["lt"] = FilterOperator.Less,
        ["<="] = FilterOperator.LessOrEqual,
        ["le"] = FilterOperator.LessOrEqual,
        ["leq"] = FilterOperator.LessOrEqual,
        [">"] = FilterOperator.Greater,
        ["gt"] = FilterOperator.Greater,
        [">="] = FilterOperator.GreaterOrEqual,
        ["ge"] = FilterOperator.GreaterOrEqual,
        ["geq"] = FilterOperator.GreaterOrEqual,
        ["~"] = FilterOperator.Matches,
        ["!~"] = FilterOperator.NotMatches,
        ["in"] = FilterOperator.In,
    };

    /// <summary>Takes the operator that comes next; null, and takes nothing, where none does.</summary>
    internal static FilterOperator? TryTake(FilterReader reader)
    {
        var start = reader.Position;
        var token = reader.Take();
        if (token.Is("not") && reader.TryTake("in"))
        {
            return FilterOperator.NotIn;
        }

        if (Spellings.TryGetValue(token.Text, out var found))
        {
            return found;
        }

        reader.Position = start;
        return null;
    }

    /// <summary>Whether the word is one.</summary>
    internal static bool Is(string word) => Spellings.ContainsKey(word);

    /// <summary>Whether it is the opposite of another.</summary>
    internal static bool IsNegative(FilterOperator its) => its is FilterOperator.NotEqual or FilterOperator.NotMatches or FilterOperator.NotIn;

    /// <summary>Whether an order of two values, as CompareTo() gives it, is what a comparison asks for; its negation asks for the same.</summary>
    internal static bool Holds(FilterOperator comparison, int order) => comparison switch
    {
        FilterOperator.Less => order < 0,
        FilterOperator.LessOrEqual => order <= 0,
        FilterOperator.Greater => order > 0,
        FilterOperator.GreaterOrEqual => order >= 0,
        _ => order == 0,
    };

    /// <summary>The sign of a comparison.</summary>
    internal static string Sign(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Less => "<",
        FilterOperator.LessOrEqual => "<=",
        FilterOperator.Greater => ">",
        FilterOperator.GreaterOrEqual => ">=",
        _ => "=",
    };

    internal static bool IsEquality(FilterOperator its) =>
        its is FilterOperator.Equal or FilterOperator.NotEqual or FilterOperator.In or FilterOperator.NotIn;

    internal static bool IsPattern(FilterOperator its) => its is FilterOperator.Matches or FilterOperator.NotMatches;
}
