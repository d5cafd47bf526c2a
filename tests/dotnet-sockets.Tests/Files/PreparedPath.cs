namespace DotNetSockets.Tests.Files;

/// <summary>A path to write to.</summary>
/// <param name="Path">The path.</param>
/// <param name="Content">Gives what has been written; null where that cannot be seen.</param>
internal sealed record PreparedPath(string Path, Func<string>? Content = null)
{
    /// <summary>Another file than "old" whose content must stay if it fails.</summary>
    internal string? Kept { get; init; }
}
