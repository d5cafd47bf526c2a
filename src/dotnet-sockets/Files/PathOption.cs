using DotNetSockets.Errors;

namespace DotNetSockets.Files;

/// <summary>The path that an option was given, to write to or to read from.</summary>
internal sealed class PathOption
{
    private const string StandardStream = "-";

    /// <summary>What .NET makes of each byte of an argument that is not UTF-8: the path would be that of another file.</summary>
    private const char NoCharacter = '\uFFFD';

    private PathOption(string text) => Text = text;

    /// <summary>As the user wrote it.</summary>
    internal string Text { get; }

    /// <summary>Whether the standard stream is meant: output where it is written, input where it is read.</summary>
    internal bool IsStandardStream => Text == StandardStream;

    /// <param name="option">The option, as --output.</param>
    /// <param name="text">Its value.</param>
    /// <exception cref="UsageException">The value is empty, as a script's variable that is not set, or not UTF-8.</exception>
    internal static PathOption Of(string option, string text) =>
        text.Length == 0 ? throw new UsageException($"{option} needs a path, not an empty text.")
        : text.Contains(NoCharacter, StringComparison.Ordinal) ? throw new UsageException(
            $"{option} needs a path in UTF-8, and {Quoted.Of(text)} has other bytes; a link with another name can lead to the file.")
        : new PathOption(text);
}
