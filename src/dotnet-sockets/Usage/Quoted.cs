namespace DotNetSockets.Usage;

/// <summary>Words of others within a sentence: whole where they are short, and with a mark where a part is left out.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>The end is worth more than nothing: it is the name in a path.</summary>
    private const int Ending = 20;

    /// <summary>The word in quotes.</summary>
    internal static string Of(string word) => $"'{Cut(word)}'";

    /// <summary>The word, at most of that length.</summary>
    internal static string Cut(string word, int longest = Longest)
    {
        if (word.Length <= longest)
        {
            return word;
        }

        // Between two characters, of which one may have two halves.
        var end = longest - Ending - 1;
        var rest = word.Length - Ending;
        end -= char.IsHighSurrogate(word[end - 1]) ? 1 : 0;
        rest += char.IsLowSurrogate(word[rest]) ? 1 : 0;
        return $"{word.AsSpan(0, end)}…{word.AsSpan(rest)}";
    }
}
