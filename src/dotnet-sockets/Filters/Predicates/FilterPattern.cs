using System.Text.RegularExpressions;

namespace DotNetSockets.Filters.Predicates;

/// <summary>
/// Regular expressions whose time grows with the text alone: patterns come from scripts and texts from strangers, and backtracking
/// would let either of them take hours. The price is that look-arounds and back references are refused.
/// </summary>
internal static class FilterPattern
{
    /// <summary>
    /// For one text: a pattern of ten thousand states, the most there can be, and a command line of 2 MB take longer. It is time that
    /// passes, also where the program is stopped or its host pauses.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <exception cref="RegexParseException">It is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">It is one that cannot be tested without backtracking.</exception>
    internal static Regex Compile(string pattern, RegexOptions options = RegexOptions.None, TimeSpan? limit = null) =>
        new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, limit ?? Limit);
}
