namespace DotNetSockets.Filters.Syntax;

/// <summary>What stands between tests, and before one.</summary>
internal static class FilterConnectives
{
    internal static FilterWord And { get; } = new("and", "Both match; tests side by side mean the same. It binds tighter than or.", "&", "&&");

    internal static FilterWord Or { get; } = new("or", "Either matches.", "|", "||");

    internal static FilterWord Not { get; } = new("not", "The test, or what is in the parenthesis behind it, does not match.", "!");

    internal static IReadOnlyList<FilterWord> All { get; } = [And, Or, Not];
}
