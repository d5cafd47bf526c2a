using DotNetSockets.Errors;

namespace DotNetSockets.Commands.Diff;

/// <summary>The words for what became of a socket, and the signs of the table.</summary>
internal static class ChangeWords
{
    private static readonly (Change Change, string Word, string Sign)[] Known =
        [(Change.Added, "added", "+"), (Change.Removed, "removed", "-"), (Change.Changed, "changed", "~")];

    internal static IReadOnlyList<string> All { get; } = [.. Known.Select(known => known.Word)];

    internal static string Of(Change change) => Known[(int)change].Word;

    internal static string SignOf(Change change) => Known[(int)change].Sign;

    /// <summary>The changes that a list names; all where there is none.</summary>
    /// <exception cref="UsageException">A word is none of them.</exception>
    internal static HashSet<Change> Parse(string? list) => list is null ? [.. Known.Select(known => known.Change)]
        : [.. list.Split(',', StringSplitOptions.TrimEntries).Select(word => NamedChoice.Find("change", word, Known, known => known.Word).Change)];
}
