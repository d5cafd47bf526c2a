namespace DotNetSockets.Filters.Syntax;

/// <summary>The spellings of the operators: ss's, and ours for what it has not.</summary>
internal static class FilterOperators
{
    internal const string Equality = "=, != or in (LIST)";
    internal const string Order = "=, !=, <, <=, >, >= or in (LIST)";
    internal const string All = "=, !=, <, <=, >, >=, ~, !~ or in (LIST)";

    /// <summary>The one list of operators.</summary>
    private static readonly (FilterOperator Operator, FilterWord Word)[] Known =
    [
        (FilterOperator.Equal, new("=", "Equals the value, or lies in the range or prefix. Some tests take a value without an operator, which means the same.", "==", "eq")),
        (FilterOperator.NotEqual, new("!=", "Differs from the value, and lies outside the range or prefix.", "ne", "neq")),
        (FilterOperator.Less, new("<", "Is less than the value.", "lt")),
        (FilterOperator.LessOrEqual, new("<=", "Is less than the value, or equals it.", "le", "leq")),
        (FilterOperator.Greater, new(">", "Is greater than the value.", "gt")),
        (FilterOperator.GreaterOrEqual, new(">=", "Is greater than the value, or equals it.", "ge", "geq")),
        (FilterOperator.Matches, new("~", "A regular expression matches a part of the text: process ~ '^(nginx|apache2)$'. It is .NET's, without look-arounds "
            + "and back references, for those have no limit in time.")),
        (FilterOperator.NotMatches, new("!~", "The regular expression matches no part of the text.")),
        (FilterOperator.In, new("in", "Is one of a list: state in (LISTEN, time-wait).")),
        (FilterOperator.NotIn, new("not in", "Is none of a list: local_port not in (22, 80-90).")),
    ];

    private static readonly Dictionary<string, FilterOperator> Spellings = Known
        .SelectMany(known => known.Word.Spellings.Select(spelling => (Spelling: spelling, known.Operator)))
        .ToDictionary(known => known.Spelling, known => known.Operator, StringComparer.OrdinalIgnoreCase);

    /// <summary>The operators as words.</summary>
    internal static IReadOnlyList<FilterWord> Words => [.. Known.Select(known => known.Word)];

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
