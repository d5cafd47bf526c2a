using DotNetSockets.Formats;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>The values that an option can have, for completions.</summary>
internal static class OptionValues
{
    /// <summary>Stands for the names of files, which the shell knows better.</summary>
    internal const string Files = ":files";

    /// <summary>The values of the options that several commands have.</summary>
    /// <param name="option">The option.</param>
    /// <param name="columns">The columns of its command.</param>
    /// <param name="begun">What of the value is there.</param>
    internal static IEnumerable<Candidate> Of(OptionInfo option, IReadOnlyList<Column> columns, string begun) => option.Name switch
    {
        "format" => Formatters.All.Select(format => new Candidate(format.Name, format.Summary)),
        "columns" => Listed(Keys(columns).Append(new Candidate("all", "All columns.")), begun, signs: "+-"),
        "sort" => Listed(Keys(columns).SelectMany(key => new[] { key, key with { Text = $"{key.Text}:desc" } }), begun),
        "color" => ColorChoice.Names.Select(name => new Candidate(name)),
        _ => option.Value is "FILE" or "FOLDER" or "PATH" ? [new Candidate(Files)] : [],
    };

    internal static IEnumerable<Candidate> Keys(IEnumerable<Column> columns) => columns.Select(column => new Candidate(column.Key, column.Meaning));

    /// <summary>The last word of a list completed, with what stands before it; words that are there already are not offered again.</summary>
    internal static IEnumerable<Candidate> Listed(IEnumerable<Candidate> words, string begun, string signs = "")
    {
        var last = begun.LastIndexOf(',') + 1;
        var start = last < begun.Length && signs.Contains(begun[last], StringComparison.Ordinal) ? last + 1 : last;
        var used = begun[..last].Split(',').Select(word => word.TrimStart('+', '-').Split(':')[0]).ToHashSet();
        return words.Where(word => !used.Contains(word.Text.Split(':')[0])).Select(word => word with { Text = begun[..start] + word.Text });
    }
}
