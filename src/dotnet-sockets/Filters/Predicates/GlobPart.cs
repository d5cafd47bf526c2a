namespace DotNetSockets.Filters.Predicates;

/// <summary>What of a pattern stands for one character, or for any number of them.</summary>
/// <param name="Set">The characters; null for any.</param>
/// <param name="IsStar">Whether it is any number of them.</param>
internal readonly record struct GlobPart(GlobSet? Set, bool IsStar = false)
{
    internal static GlobPart Star { get; } = new(null, IsStar: true);

    internal static GlobPart Any { get; } = new(null);

    internal bool Matches(char letter) => Set is null || Set.Contains(letter);
}
