using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Explain;

/// <summary>A command of the command line.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Meaning">What it is for.</param>
/// <param name="Usage">The first lines of its help.</param>
/// <param name="Columns">What it can show.</param>
internal sealed record CommandTopic(string Word, string Meaning, string Usage, IReadOnlyList<Column> Columns) : Topic(Word, TopicKind.Command)
{
    private const int MostNamed = 20;

    internal override string Summary => Meaning;

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, Meaning),
        .. Columns.Count == 0 ? Array.Empty<LessonRow>()
            : [Say(Aspect.Columns, Names(), value: Columns.Count)],
        .. Examples(Usage).Select(example => Say(Aspect.Command, example)),
        Say(Aspect.Command, $"dotnet-sockets {Word} --help"),
    ];

    /// <summary>All of them where they fit some lines, else the first.</summary>
    private string Names() => Columns.Count <= MostNamed ? string.Join(' ', Columns.Select(column => column.Key))
        : FormattableString.Invariant($"{string.Join(' ', Columns.Take(MostNamed).Select(column => column.Key))} and {Columns.Count - MostNamed} others; ")
            + $"dotnet-sockets {Word} --list-columns lists them all";

    /// <summary>The command lines of a help text; what stands two spaces behind one is a remark on it.</summary>
    internal static IEnumerable<string> Examples(string usage) => usage.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(line => line != "Examples:").Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Select(line => line.Trim().Split("  ")[0]);
}
