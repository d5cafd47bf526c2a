using DotNetSockets.Errors;
using DotNetSockets.Files;

namespace DotNetSockets.Commands.Diff;

/// <summary>The words of the command line: OLD, NEW where there is one, and the filter.</summary>
/// <param name="Old">The path of OLD.</param>
/// <param name="New">The path of NEW; null for the host.</param>
/// <param name="Filter">What follows.</param>
internal sealed record DiffWords(string Old, string? New, IReadOnlyList<string> Filter)
{
    private const string StandardInput = "-";

    /// <summary>Signs that make a word a filter rather than a path; so do blanks.</summary>
    private const string SignsOfFilters = "=<>!~()";

    /// <exception cref="UsageException">There is no OLD, or both are standard input.</exception>
    internal static DiffWords Of(IEnumerable<string> words)
    {
        string[] all = [.. words];
        if (all.Length == 0)
        {
            throw new UsageException("diff needs a recording to compare with: dotnet-sockets diff OLD [NEW] [FILTER].");
        }

        var old = PathOption.Of("diff", all[0]).Text;
        if (all.Length == 1 || !IsPath(all[1]))
        {
            return new DiffWords(old, New: null, all[1..]);
        }

        return old == StandardInput && all[1] == StandardInput
            ? throw new UsageException("Standard input can be one of the two sides only.")
            : new DiffWords(old, PathOption.Of("diff", all[1]).Text, all[2..]);
    }

    /// <summary>A word of a filter is none, unless there is a file of that name.</summary>
    private static bool IsPath(string word) => word == StandardInput || Path.Exists(word)
        || (word.AsSpan().ContainsAny('/', '.') && !word.Any(sign => char.IsWhiteSpace(sign) || SignsOfFilters.Contains(sign, StringComparison.Ordinal)));
}
