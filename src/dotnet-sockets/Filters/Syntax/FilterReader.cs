namespace DotNetSockets.Filters.Syntax;

/// <summary>Reads a filter word by word. What ends a word depends on where it stands: a value may have what is an operator elsewhere.</summary>
internal sealed class FilterReader(FilterText text)
{
    internal const string Special = "=<>!~(),&|";

    private static readonly string[] Symbols = ["&&", "||", "==", "!=", "!~", "<=", ">=", "&", "|", "=", "!", "~", "<", ">", "(", ")", ","];

    internal FilterText Text => text;

    /// <summary>Where the next word is looked for; to go back to.</summary>
    internal int Position { get; set; }

    /// <summary>The next keyword, name or symbol.</summary>
    internal FilterToken Peek()
    {
        var start = SkipSpace();
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text.Text, start, symbol, 0, symbol.Length) == 0)
            {
                return new FilterToken(symbol, start, symbol.Length);
            }
        }

        var end = start;
        while (end < text.Text.Length && !char.IsWhiteSpace(text.Text[end]) && !Special.Contains(text.Text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return Token(start, end);
    }

    internal FilterToken Take()
    {
        var token = Peek();
        Position = token.Start + token.Length;
        return token;
    }

    internal bool TryTake(params ReadOnlySpan<string> words)
    {
        var token = Peek();
        if (!token.IsAny(words))
        {
            return false;
        }

        Position = token.Start + token.Length;
        return true;
    }

    /// <summary>A value: to the next white space, but a quoted one whole. A parenthesis that the value did not open ends it.</summary>
    internal FilterToken TakeValue(bool inList)
    {
        var start = SkipSpace();
        var limit = inList ? null : text.EndOfQuotedWord(start);
        var token = TryQuoted(start, inList) ?? Token(start, EndOfValue(start, limit, inList));
        Position = token.Start + token.Length;
        return token;
    }

    private FilterToken Token(int start, int end) => new(text.Text[start..end], start, end - start);

    private int SkipSpace()
    {
        var at = Position;
        while (at < text.Text.Length && char.IsWhiteSpace(text.Text[at]))
        {
            at++;
        }

        return at;
    }

    private int EndOfValue(int start, int? limit, bool inList)
    {
        var open = 0;
        for (var at = start; at < (limit ?? text.Text.Length); at++)
        {
            var letter = text.Text[at];
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open < 0 || (inList && letter == ',') || (limit is null && char.IsWhiteSpace(letter)))
            {
                return at;
            }
        }

        return limit ?? text.Text.Length;
    }

    private FilterToken? TryQuoted(int start, bool inList)
    {
        if (start == text.Text.Length || text.Text[start] is not ('"' or '\''))
        {
            return null;
        }

        if (text.Text.IndexOf(text.Text[start], start + 1) is not (> 0 and var end))
        {
            throw text.Error(Token(start, start + 1), FilterText.NotClosed);
        }

        var isWhole = end + 1 == text.Text.Length || char.IsWhiteSpace(text.Text[end + 1]) || text.Text[end + 1] == ')'
            || (inList && text.Text[end + 1] == ',');
        return isWhole ? new FilterToken(text.Text[(start + 1)..end], start, end + 1 - start) : null;
    }
}
