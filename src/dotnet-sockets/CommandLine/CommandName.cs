namespace DotNetSockets.CommandLine;

/// <summary>Where a command line names its command: the first word that is neither an option nor the value of one, in any case.</summary>
internal static class CommandName
{
    internal static ICommand? Find(string word, ICommand[] commands) =>
        Array.Find(commands, command => command.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Most lines name none, and to ask all options which of them take a value takes longer than to look for a name.</summary>
    /// <returns>-1 where the line names none.</returns>
    internal static int IndexIn(string[] words, ICommand[] commands)
    {
        if (!Array.Exists(words, word => word is not ['-', ..] && Find(word, commands) is not null))
        {
            return -1;
        }

        for (var i = 0; i < words.Length && words[i] != "--"; i++)
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

    private static bool TakesNext(string word, ICommand[] commands) =>
        word is ['-', _, ..] && Array.Exists(commands, command => command.Options.Any(option => IsLast(option, word)));
}
