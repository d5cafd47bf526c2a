namespace DotNetSockets.CommandLine;

/// <summary>
/// What a command says of itself: lines of synopsis, paragraphs after an empty line, and examples after a line "Examples:". Help and manual
/// page are made of it.
/// </summary>
internal sealed class CommandText
{
    private const string ExamplesHeading = "Examples:";

    internal CommandText(string usage)
    {
        var lines = usage.ReplaceLineEndings("\n").Split('\n').ToList();
        var examples = lines.IndexOf(ExamplesHeading);
        Examples = examples < 0 ? [] : [.. lines[(examples + 1)..].TakeWhile(line => line.Length > 0).Select(line => line.Trim())];
        var rest = examples < 0 ? lines : [.. lines[..examples], .. lines[(examples + 1)..].SkipWhile(line => line.Length > 0)];
        Synopsis = [.. rest.TakeWhile(line => line.Length > 0)];
        Paragraphs = [.. string.Join('\n', rest.Skip(Synopsis.Count)).Split("\n\n").Select(text => text.Trim('\n')).Where(text => text.Length > 0)];
    }

    internal IReadOnlyList<string> Synopsis { get; }

    internal IReadOnlyList<string> Paragraphs { get; }

    internal IReadOnlyList<string> Examples { get; }
}
