namespace DotNetSockets.Filters.Predicates;

/// <summary>The characters of a bracket.</summary>
internal sealed class GlobSet
{
    /// <summary>POSIX's, as the C locale has them.</summary>
    private static readonly Dictionary<string, Func<char, bool>> Classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = char.IsAsciiLetterOrDigit,
        ["alpha"] = char.IsAsciiLetter,
        ["blank"] = letter => letter is ' ' or '\t',
        ["cntrl"] = letter => letter is < ' ' or '\x7f',
        ["digit"] = char.IsAsciiDigit,
        ["graph"] = letter => letter is > ' ' and < '\x7f',
        ["lower"] = char.IsAsciiLetterLower,
        ["print"] = letter => letter is >= ' ' and < '\x7f',
        ["punct"] = letter => letter is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(letter),
        ["space"] = letter => letter is ' ' or (>= '\t' and <= '\r'),
        ["upper"] = char.IsAsciiLetterUpper,
        ["xdigit"] = char.IsAsciiHexDigit,
    };

    private readonly List<(char First, char Last)> _ranges = [];
    private readonly List<Func<char, bool>> _classes = [];
    private bool _isNegated;

    internal static GlobSet Of(char letter)
    {
        var set = new GlobSet();
        set._ranges.Add((letter, letter));
        return set;
    }

    /// <summary>The bracket that opens there; <paramref name="at"/> is then where it closes. Null where it does not.</summary>
    internal static GlobSet? TryParse(string text, ref int at)
    {
        var next = at + 1;
        var set = new GlobSet { _isNegated = next < text.Length && text[next] is '!' or '^' };
        next += set._isNegated ? 1 : 0;

        // The first one closes nothing: it is a member.
        for (var first = next; next < text.Length; next++)
        {
            if (text[next] == ']' && next > first)
            {
                at = next;
                return set;
            }

            set.Take(text, ref next);
        }

        return null;
    }

    /// <summary>A class looks at the letter as it is, even where case does not count: so fnmatch(3) has it.</summary>
    internal bool Contains(char letter) =>
        (_classes.Exists(has => has(letter)) || InRange(letter) || InRange(char.ToLowerInvariant(letter)) || InRange(char.ToUpperInvariant(letter)))
        != _isNegated;

    private bool InRange(char letter) => _ranges.Exists(range => letter >= range.First && letter <= range.Last);

    /// <summary>A class as [:alpha:], a range, or a letter. A range the wrong way round has none.</summary>
    private void Take(string text, ref int next)
    {
        if (text[next] == '[' && next + 1 < text.Length && text[next + 1] == ':' && text.IndexOf(":]", next + 2, StringComparison.Ordinal) is > 0 and var end
            && Classes.TryGetValue(text[(next + 2)..end], out var its))
        {
            _classes.Add(its);
            next = end + 1;
            return;
        }

        var first = Letter(text, ref next);
        var last = first;
        if (next + 2 < text.Length && text[next + 1] == '-' && text[next + 2] != ']')
        {
            next += 2;
            last = Letter(text, ref next);
        }

        _ranges.Add((first, last));
    }

    private static char Letter(string text, ref int next) => text[next] == '\\' && next + 1 < text.Length ? text[++next] : text[next];
}
