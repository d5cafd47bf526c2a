using DotNetSockets.Errors;

namespace DotNetSockets.Filters.Syntax;

/// <summary>What the errors of filters say alike.</summary>
internal static class FilterSentence
{
    internal static string Unknown(string kind, string word, IEnumerable<string> names, string expected) =>
        $"Unknown {kind} {Quoted.Of(word)}; {NamedChoice.Suggestion(word, names, $"expected {expected}")}.";
}
