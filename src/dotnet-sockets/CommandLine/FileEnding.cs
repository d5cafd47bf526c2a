using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Formats;

namespace DotNetSockets.CommandLine;

/// <summary>What the end of a file's name says of its content.</summary>
/// <param name="Format">The format; null where the name does not tell.</param>
/// <param name="IsCompressed">Whether it is in gzip's format, whatever is in that.</param>
internal sealed record FileEnding(IFormatter? Format, bool IsCompressed)
{
    private const string Compressed = ".gz";

    internal static FileEnding Of(string path)
    {
        var name = Uncompressed(path);
        return new FileEnding(Formatters.All.FirstOrDefault(format => EndsAs(name, format)), name.Length < path.Length);
    }

    /// <exception cref="UsageException">The path is a format's name.</exception>
    internal static void Check(PathOption path)
    {
        if (FormatOf(path) is { } format)
        {
            throw new UsageException(
                $"--output takes a file, and '{path.Text}' is a format: -f {format.Name} writes it; --output ./{path.Text} is a file of that name.");
        }
    }

    /// <exception cref="UsageException">The path is a format's name, and a dump has none.</exception>
    internal static void CheckDump(PathOption path)
    {
        if (FormatOf(path) is not null)
        {
            throw new UsageException(
                $"--to-dump writes a netlink dump, and '{path.Text}' is a format; --to-dump ./{path.Text} is a file of that name.");
        }
    }

    /// <summary>The format that is named where a file should be.</summary>
    private static IFormatter? FormatOf(PathOption path) => Formatters.All.FirstOrDefault(format => IsNameOf(format, path.Text));

    private static string Uncompressed(string path) =>
        path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? path[..^Compressed.Length] : path;

    /// <summary>Its name, or its ending, by which most know Markdown.</summary>
    private static bool IsNameOf(IFormatter format, string word) =>
        format.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || IsEndingAlone(format.Ending, word);

    private static bool IsEndingAlone(string? ending, string word) =>
        ending is not null && ending.AsSpan(1).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool EndsAs(string name, IFormatter format) =>
        format.Ending is { } ending && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
