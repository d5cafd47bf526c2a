using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>What may stand next on a command line, found in the list of commands and their options: a shell asks at each tab.</summary>
internal sealed class CommandLineCompletion(IReadOnlyList<ICommand> commands)
{
    /// <param name="words">The words after the program's name; the last is the one that is begun, and may be empty.</param>
    internal IEnumerable<Candidate> Next(IReadOnlyList<string> words)
    {
        var begun = words.Count == 0 ? "" : words[^1];
        var command = commands[0];
        var before = words.Take(words.Count - 1).ToList();
        if (CommandName.IndexIn([.. before], [.. commands]) is >= 0 and var at)
        {
            command = CommandName.Find(before[at], [.. commands])!;
            before.RemoveAt(at);
        }

        return Candidates(command, before, begun, isCommandOpen: words.Count <= 1).Where(candidate =>
            candidate.Text == OptionValues.Files || candidate.Text.StartsWith(begun, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Candidate> Candidates(ICommand command, List<string> before, string begun, bool isCommandOpen)
    {
        var options = command.Options;
        if (before.Count > 0 && options.FirstOrDefault(option => CommandName.IsLast(option, before[^1])) is { } open)
        {
            return command.ValuesOf(open, begun);
        }

        if (begun.StartsWith("--", StringComparison.Ordinal) && begun.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            var option = options.FirstOrDefault(option => option.Value is not null && begun[2..equals] == option.Name);
            return option is null ? []
                : command.ValuesOf(option, begun[(equals + 1)..])
                    .Select(value => value.Text == OptionValues.Files ? value : value with { Text = begun[..(equals + 1)] + value.Text });
        }

        return begun.StartsWith('-') ? Names(options, begun)
            : command.Complete([.. Positional(before, options)], begun).Concat(isCommandOpen ? commands.Select(one => new Candidate(one.Name, one.Summary)) : []);
    }

    /// <summary>The words that are neither options nor their values.</summary>
    private static IEnumerable<string> Positional(List<string> words, IReadOnlyList<OptionInfo> options) => words.Where((word, i) =>
        word is not ['-', _, ..] && !(i > 0 && options.Any(option => CommandName.IsLast(option, words[i - 1]))));

    private static IEnumerable<Candidate> Names(IReadOnlyList<OptionInfo> options, string begun) =>
        options.Select(option => new Candidate($"--{option.Name}", option.Meaning))
            .Concat(begun != "-" ? [] : options.Where(option => option.Letter is not null).Select(option => new Candidate($"-{option.Letter}", option.Meaning)));
}
