using System.Globalization;
using System.Text;
using DotNetSockets.Errors;

namespace DotNetSockets.Formats;

/// <summary>
/// A template such as <c>{process}:{local_port}</c>, with printf's escapes. A newline ends each row unless the template ends with one
/// already, with NUL (for xargs -0), or with \c, printf's word for "nothing more".
/// </summary>
internal sealed class RowTemplate
{
    private const string Escapes = """\\ \n \t \r \a \b \e \f \v \0 \xHH \NNN \c""";

    private readonly List<TemplatePart> _parts = [];
    private readonly List<byte> _literal = [];
    private readonly string _text;
    private int _at;

    private RowTemplate(string text)
    {
        _text = text;
        var isOpen = true;
        while (isOpen && _at < _text.Length)
        {
            isOpen = ReadNext();
        }

        if (isOpen && (_literal.Count == 0 || _literal[^1] is not ((byte)'\n' or 0)))
        {
            _literal.Add((byte)'\n');
        }

        EndLiteral();
    }

    internal IReadOnlyList<TemplatePart> Parts => _parts;

    /// <summary>The keys of its columns, each once.</summary>
    internal IEnumerable<string> Keys => _parts.Select(part => part.Key).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UsageException">It is not a template.</exception>
    internal static RowTemplate Parse(string text) => new(text);

    private void EndLiteral()
    {
        if (_literal.Count > 0)
        {
            _parts.Add(new TemplatePart(null, [.. _literal]));
            _literal.Clear();
        }
    }

    /// <summary>False where the template says that it ends.</summary>
    private bool ReadNext()
    {
        var brace = _text[_at];
        switch (brace)
        {
            case '{' or '}' when _at + 1 < _text.Length && _text[_at + 1] == brace:
                _literal.Add((byte)brace);
                _at += 2;
                return true;
            case '{':
                ReadKey();
                return true;
            case '}':
                throw new UsageException($"The template {Quoted.Of(_text)} has a '}}' without a '{{'; '}}}}' prints a brace.");
            case '\\':
                return ReadEscape();
            default:
                Rune.DecodeFromUtf16(_text.AsSpan(_at), out var rune, out var length);
                _literal.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                _at += length;
                return true;
        }
    }

    private void ReadKey()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            throw new UsageException($"The template {Quoted.Of(_text)} has a '{{' without a '}}'; '{{{{' prints a brace.");
        }

        EndLiteral();
        _parts.Add(new TemplatePart(_text[(_at + 1)..end].Trim(), []));
        _at = end + 1;
    }

    private bool ReadEscape()
    {
        var letter = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        _at += 2;
        switch (letter)
        {
            case 'c':
                return false;
            case 'x' when Digits(char.IsAsciiHexDigit, most: 2) is { Length: > 0 } hex:
                _literal.Add(byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                return true;
            case >= '0' and <= '7':
                _at--;
                _literal.Add((byte)Convert.ToInt32(Digits(static digit => digit is >= '0' and <= '7', most: 3), 8));
                return true;
            default:
                var place = "\\ntrabefv\"'".IndexOf(letter, StringComparison.Ordinal);
                _literal.Add(place >= 0 ? (byte)"\\\n\t\r\a\b\e\f\v\"'"[place]
                    : throw new UsageException($"The template {Quoted.Of(_text)} has an unknown escape '\\{letter}'; it can be {Escapes}."));
                return true;
        }
    }

    private string Digits(Func<char, bool> isDigit, int most)
    {
        var digits = string.Concat(_text.Skip(_at).Take(most).TakeWhile(isDigit));
        _at += digits.Length;
        return digits;
    }
}
