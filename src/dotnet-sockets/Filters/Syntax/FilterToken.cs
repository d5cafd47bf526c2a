namespace DotNetSockets.Filters.Syntax;

/// <summary>A word of a filter, and where in its text it stands; empty at the end.</summary>
internal readonly record struct FilterToken(string Text, int Start, int Length)
{
    internal bool IsEnd => Length == 0;

    /// <summary>Whether it stood in the filter's own quotes, so that it is a value and no name.</summary>
    internal bool IsQuoted => Length == Text.Length + 2;

    internal bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }

    internal bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
