using System.Text;
using DotNetSockets.Errors;

namespace DotNetSockets.Filters.Syntax;

/// <summary>The text of a filter, from the words of a command line or from a file, and the errors that point into it.</summary>
internal sealed class FilterText
{
    /// <summary>Said of quotes that a value begins with.</summary>
    internal const string NotClosed = "These quotes are not closed; a value with quotes in it stands within the other ones.";

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

    /// <summary>A # at the beginning of a line or behind white space begins a comment, but within quotes.</summary>
    /// <exception cref="UsageException">A line ends within quotes.</exception>
    internal static FilterText OfFile(string content)
    {
        var lines = new StringBuilder();
        int? unclosed = null;
        foreach (var line in content.Split('\n'))
        {
            lines.Append(lines.Length > 0 ? " " : "");
            var end = EndOfLine(line, out var open);
            unclosed ??= open is { } place ? lines.Length + place : null;
            lines.Append(line, 0, end);
        }

        var text = new FilterText(lines.ToString());
        return unclosed is { } start ? throw text.Error(new FilterToken(text.Text[start..(start + 1)], start, 1), NotClosed) : text;
    }

    /// <summary>
    /// Where the shell's word ends that begins here and has white space in it: as a value it is one, for the shell's user has quoted
    /// it. Null for other places.
    /// </summary>
    internal int? EndOfQuotedWord(int start) => _words.TryGetValue(start, out var end) ? end : null;

    /// <summary>The sentence, and the filter around the word.</summary>
    internal UsageException Error(FilterToken token, string sentence)
    {
        var from = Text.Length <= Shown ? 0 : TextElements.Before(Text, Math.Max(0, token.Start - Before));
        var to = TextElements.Before(Text, Math.Min(Text.Length, from + Shown));
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

    /// <summary>Where the line ends, or its comment begins; and where the quotes that are open there.</summary>
    private static int EndOfLine(string line, out int? open)
    {
        open = null;
        for (var at = 0; at < line.Length; at++)
        {
            var begins = at == 0 || char.IsWhiteSpace(line[at - 1]);
            if (open is { } start)
            {
                open = line[at] == line[start] ? null : open;
            }
            else if (line[at] == '#' && begins)
            {
                return at;
            }
            else if (line[at] is '"' or '\'' && (begins || FilterReader.Special.Contains(line[at - 1], StringComparison.Ordinal)))
            {
                open = at;
            }
        }

        return line.Length;
    }
}
