namespace DotNetSockets.Filters.Predicates;

/// <summary>
/// A pattern of the shell's kind, as fnmatch(3) reads it: * and ? match a slash too, and letters match in any case, as in ss. A bracket that
/// is not closed is a letter.
/// </summary>
internal sealed class Glob
{
    private readonly string _text;
    private readonly List<GlobPart> _parts = [];

    internal Glob(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '*':
                    _parts.Add(GlobPart.Star);
                    break;
                case '?':
                    _parts.Add(GlobPart.Any);
                    break;
                case '[' when GlobSet.TryParse(text, ref at) is { } set:
                    _parts.Add(new GlobPart(set));
                    break;
                case '\\' when at + 1 < text.Length:
                    _parts.Add(new GlobPart(GlobSet.Of(text[++at])));
                    break;
                default:
                    _parts.Add(new GlobPart(GlobSet.Of(text[at])));
                    break;
            }
        }
    }

    public override string ToString() => _text;

    /// <summary>Goes back to the last star alone: what the stars before it took need not change. So it takes a product's time at most.</summary>
    internal bool Matches(string name)
    {
        var (part, at, star, again) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (part < _parts.Count && _parts[part].IsStar)
            {
                star = part++;
                again = at;
            }
            else if (part < _parts.Count && _parts[part].Matches(name[at]))
            {
                part++;
                at++;
            }
            else if (star >= 0)
            {
                part = star + 1;
                at = ++again;
            }
            else
            {
                return false;
            }
        }

        return _parts.Skip(part).All(rest => rest.IsStar);
    }
}
