namespace DotNetSockets.CommandLine;

/// <summary>Where a command line names its command: the first word that is neither an option nor the value of one, in any case.</summary>
internal static class CommandName
{
    internal static ICommand? Find(string word, IReadOnlyList<ICommand> commands)
    {
        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i].Name.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return commands[i];
            }
        }

        return null;
    }

    /// <summary>Most lines name none, and to ask all options which of them take a value takes longer than to look for a name.</summary>
    /// <returns>-1 where the line names none.</returns>
    internal static int IndexIn(IReadOnlyList<string> words, IReadOnlyList<ICommand> commands)
    {
        var isNamed = false;
        for (var i = 0; i < words.Count; i++)
        {
            isNamed = isNamed || (words[i] is not ['-', ..] && Find(words[i], commands) is not null);
        }

        for (var i = 0; isNamed && i < words.Count && words[i] != "--"; i++)
        {
            if (words[i] is not ['-', _, ..] && !(i > 0 && TakesNext(words[i - 1], commands)))
            {
                return Find(words[i], commands) is null ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>Whether the word ends with an option whose value is the next word.</summary>
    internal static bool IsLast(OptionInfo option, string word) => option.Value is not null
        && (word == $"--{option.Name}"
            || (option.Letter is not null && word is ['-', not '-', ..] && word.AsSpan(1).IndexOfAny(ShortFlags.WithValue) == word.Length - 2
                && word.EndsWith(option.Letter, StringComparison.Ordinal)));

    private static bool TakesNext(string word, IReadOnlyList<ICommand> commands) =>
        word is ['-', _, ..] && commands.Any(command => command.Options.Any(option => IsLast(option, word)));
}
