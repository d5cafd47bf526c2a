using System.Text.RegularExpressions;

namespace DotNetSockets.Filters;

/// <summary>
/// Regular expressions whose time grows with the text alone: patterns come from scripts and texts from strangers, and backtracking
/// would let either of them take hours. The price is that look-arounds and back references are refused.
/// </summary>
internal static class FilterPattern
{
    /// <summary>For one text; none comes near it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <exception cref="RegexParseException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It is one that cannot be tested without backtracking.</exception>
    internal static Regex Compile(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Limit);
}
