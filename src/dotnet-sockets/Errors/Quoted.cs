namespace DotNetSockets.Errors;

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

        var end = TextElements.Before(word, longest - Ending - 1);
        var rest = TextElements.After(word, word.Length - Ending);
        return $"{word.AsSpan(0, end)}…{word.AsSpan(rest)}";
    }
}
