using DotNetSockets.Usage;

namespace DotNetSockets.Filters;

/// <summary>What the errors of filters say alike.</summary>
internal static class FilterSentence
{
    /// <summary>The longest word that a sentence repeats: the caret shows where it is.</summary>
    private const int Longest = 60;

    internal static string Unknown(string kind, string word, IEnumerable<string> names, string expected) =>
        $"Unknown {kind} {Quote(word)}; {(word.Length > Longest ? "" : NamedChoice.Suggestion(word, names))}expected {expected}.";

    internal static string Quote(string word) => word.Length > Longest ? $"'{word[..Longest]}…'" : $"'{word}'";
}
