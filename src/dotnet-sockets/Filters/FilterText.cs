using DotNetSockets.Usage;

namespace DotNetSockets.Filters;

/// <summary>The text of a filter, from the words of a command line or from a file, and the errors that point into it.</summary>
internal sealed class FilterText
{
    /// <summary>So much of a long filter is shown around an error.</summary>
    private const int Before = 40;
    private const int Shown = 100;

    private readonly Dictionary<int, int> _words = [];

    private FilterText(string text) => Text = text;

    internal string Text { get; }

    internal static FilterText OfWords(string[] words)
    {
        var text = new FilterText(string.Join(' ', words));
        var start = 0;
        foreach (var word in words)
        {
            if (HasWhiteSpace(word))
            {
                text._words.Add(start, start + word.Length);
            }

            start += word.Length + 1;
        }

        return text;
    }

    /// <summary>A # at the beginning of a line or behind white space begins a comment.</summary>
    internal static FilterText OfFile(string content) => new(string.Join(' ', content.Split('\n').Select(WithoutComment)));

    /// <summary>
    /// Where the shell's word ends that begins here and has white space in it: as a value it is one, for the shell's user has quoted
    /// it. Null for other places.
    /// </summary>
    internal int? EndOfQuotedWord(int start) => _words.TryGetValue(start, out var end) ? end : null;

    /// <summary>The sentence, and the filter around the word.</summary>
    internal UsageException Error(FilterToken token, string sentence)
    {
        var from = Text.Length <= Shown ? 0 : Math.Max(0, token.Start - Before);
        var to = Math.Min(Text.Length, from + Shown);
        var end = Math.Clamp(token.Start + token.Length, token.Start, Math.Max(token.Start, to));
        return new UsageException(sentence, new Excerpt(
            string.Concat(from > 0 ? "…" : "", Text.AsSpan(from, token.Start - from)),
            Text[token.Start..end],
            string.Concat(Text.AsSpan(end, Math.Max(end, to) - end), to < Text.Length ? "…" : "")));
    }

    private static bool HasWhiteSpace(string word)
    {
        foreach (var letter in word)
        {
            if (char.IsWhiteSpace(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line[..at];
            }
        }

        return line;
    }
}
