using DotNetSockets.Usage;

namespace DotNetSockets.Files;

/// <summary>The path that an option was given, to write to or to read from.</summary>
internal sealed class PathOption
{
    private const string StandardStream = "-";

    private PathOption(string text) => Text = text;

    /// <summary>As the user wrote it.</summary>
    internal string Text { get; }

    /// <summary>Whether the standard stream is meant: output where it is written, input where it is read.</summary>
    internal bool IsStandardStream => Text == StandardStream;

    /// <param name="option">The option, as --output.</param>
    /// <param name="text">Its value.</param>
    /// <exception cref="UsageException">The value is empty, as a script's variable that is not set.</exception>
    internal static PathOption Of(string option, string text) =>
        text.Length > 0 ? new PathOption(text) : throw new UsageException($"{option} needs a path, not an empty text.");
}
